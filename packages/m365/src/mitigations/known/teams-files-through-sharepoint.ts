import { catalogElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import { copiesPlaces } from "../copies.ts";
import type { Mitigation } from "../mitigation.ts";

/** The files of a channel lie in SharePoint, whatever Teams does. */
export const teamsFilesThroughSharepoint: Mitigation = {
  number: "M44",
  id: "teams-files-through-sharepoint",
  title: "Files of Teams through SharePoint",
  does: "People know the SharePoint addresses of their teams' files, as bookmarks or in the procedure, and open them there when Teams is down.",
  helps: ["D42", "another-client"],
  effort: { size: "low", why: "Bookmarks, and a line in the procedure." },
  cautions: [
    "Each private channel has a site of its own.",
    "It does not help when SharePoint is down.",
  ],
  sources: ["STI"],
  match: (view) => {
    const sites = catalogElement(view, "sharepoint-online");
    if (view.findElement(sites.id) === undefined) return [];
    return [
      ...alternativePlaces(view, {
        to: ["teams-files"],
        lost: ["teams"],
        alternative: sites,
        at: (element) => view.isOwn(element),
      }),
      ...copiesPlaces(view, { lost: ["teams"], copy: sites, keptIn: "teams-files" }),
    ];
  },
};
