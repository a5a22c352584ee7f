import { minutes } from "@mainstay/plan";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

const days180 = minutes(180 * 1_440);

/** Office goes half a year without asking whether it is licensed. */
export const extendedOfflineAccess: Mitigation = {
  number: "M22",
  id: "extended-offline-access",
  title: "Extended offline access for critical PCs",
  does: "Office on critical PCs works 180 days without contact to the licensing service instead of 30.",
  helps: ["D61", "D62"],
  effort: { size: "low", why: "A setting, where the contract has it." },
  cautions: ["Not sold to all customers: ask your licensing contact."],
  sources: ["EXT"],
  feature: "extended-offline-access",
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "office-apps",
      change: (need) => [
        needsOnly(["office-activation"], need) && need.holds < days180
          ? { ...need, holds: days180 }
          : need,
      ],
      because: ({ name, id }) =>
        `${name} (${id}) must reach ${view.named("office-activation")} at least every 30 days.`,
    }),
};
