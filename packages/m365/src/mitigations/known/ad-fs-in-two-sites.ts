import { type ElementId, type Kind, never } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";
import type { PlanView } from "../plan-view.ts";

/** No single site or machine takes the farm down. */
export const adFsInTwoSites: Mitigation = {
  number: "M04",
  id: "ad-fs-in-two-sites",
  title: "AD FS and its proxies at two sites",
  does: "A second farm node with its own proxy stands at another site, and names lead to the site that answers.",
  helps: ["D15"],
  effort: {
    size: "high",
    why: "Servers, certificates, proxies and names at a second site, and all of it to be kept alike.",
  },
  cautions: [
    "Password hashes in Entra give the same for far less.",
    "The second site needs domain controllers and an internet line of its own.",
  ],
  sources: ["HYB", "AUT"],
  match: (view) => {
    const single = findSingle(view);
    if (single === undefined) return [];
    const [lost] = single;
    const second = novelElement(view, {
      id: "ad-fs-second-site",
      kind: "service",
      name: "AD FS at the second site",
      description: "A farm node and a proxy at another site.",
      needs: ["active-directory"],
    });
    const places = alternativePlaces(view, {
      to: ["ad-fs"],
      alternative: second,
      holdsLess: never,
    });
    return places.map((place) => ({
      ...place,
      because: `${place.because} The loss of ${view.named(lost)} alone takes AD FS down.`,
      path: [...single, ...place.path.slice(1)],
    }));
  },
};

/** The way from the first site or machine of the organisation's own that takes AD FS down, if there is one. */
function findSingle(view: PlanView): readonly [ElementId, ...ElementId[]] | undefined {
  const farm = view.findElement("ad-fs");
  if (farm === undefined) return undefined;
  for (const element of view.plan.elements) {
    if (!hosts.includes(element.kind) || !view.isOwn(element)) continue;
    const [first, ...way] = view.fallenWith([element.id]).get(farm.id) ?? [];
    if (first !== undefined) return [first, ...way];
  }
  return undefined;
}

const hosts: readonly Kind[] = ["site", "infrastructure"];
