import { never } from "@mainstay/plan";
import { catalogElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** Calls of a site that has lost its internet line. */
export const survivableBranchAppliance: Mitigation = {
  number: "M25",
  id: "survivable-branch-appliance",
  title: "Survivable branch appliance",
  does: "An appliance beside the session border controller carries telephone calls of the site when the internet is lost.",
  helps: ["D48"],
  effort: { size: "high", why: "Hardware at each site, and media bypass to set up." },
  cautions: ["It helps a site without internet, not an outage of Teams."],
  sources: ["SBA"],
  feature: "survivable-branch",
  match: (view) =>
    alternativePlaces(view, {
      to: ["internet-access", "internet-access-second"],
      alternative: catalogElement(view, "branch-appliance"),
      at: ({ id }) => id === "session-border-controller",
      holdsLess: never,
    }),
};
