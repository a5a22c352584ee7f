import { never } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** Office that needs no cloud at all, for places that are cut off. */
export const officeForIsolatedSites: Mitigation = {
  number: "M23",
  id: "office-for-isolated-sites",
  title: "Office LTSC at isolated sites",
  does: "PCs at sites that are cut off for long have the Office that is bought once and never asks the licensing service.",
  helps: ["D61"],
  effort: { size: "medium", why: "Licences to buy and a second kind of Office to look after." },
  cautions: ["Only for PCs that are cut off: it gets no new functions and does not co-author."],
  sources: ["LIC"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["office-apps", "office-activation"],
      alternative: novelElement(view, {
        id: "office-ltsc",
        kind: "application",
        name: "Office LTSC",
        description: "Office bought once, without activation in the cloud.",
      }),
      at: (element) =>
        view.isOwn(element) && (element.kind === "site" || element.kind === "infrastructure"),
      holdsLess: never,
    }),
};
