import { never } from "@mainstay/plan";
import { catalogElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** A provider can fail while Microsoft 365 is well. */
export const secondInternetLine: Mitigation = {
  number: "M31",
  id: "second-internet-line",
  title: "A second internet line from another provider",
  does: "A second line with another upstream takes over, or a mobile router does; people know how to share a phone's connection.",
  helps: ["D64", "D65", "D70"],
  effort: { size: "medium", why: "A contract and a line for each site; for small ones a router." },
  cautions: ["Two lines through one duct, or two brands of one network, are one line."],
  sources: ["MO888473"],
  feature: "second-internet-line",
  match: (view) =>
    alternativePlaces(view, {
      to: ["internet-access"],
      alternative: catalogElement(view, "internet-access-second"),
      holdsLess: never,
    }),
};
