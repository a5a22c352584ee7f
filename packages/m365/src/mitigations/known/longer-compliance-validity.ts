import { minutes } from "@mainstay/plan";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

const days30 = minutes(30 * 1_440);

/** A device stays compliant for longer than Intune is likely to be down. */
export const longerComplianceValidity: Mitigation = {
  number: "M35",
  id: "longer-compliance-validity",
  title: "Compliance that outlives an outage of Intune",
  does: "A device that cannot report stays compliant for 30 days, the default, and not for fewer.",
  helps: ["D23", "D24"],
  effort: { size: "low", why: "One setting." },
  cautions: ["A lost device stays compliant for as long: block it by hand."],
  sources: ["INT"],
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "intune-compliance",
      change: (need) => [
        needsOnly(["intune"], need) && need.holds < days30 ? { ...need, holds: days30 } : need,
      ],
      because: ({ name, id }) =>
        `${name} (${id}) ends sooner than 30 days after ${view.named("intune")} was last reached.`,
    }),
};
