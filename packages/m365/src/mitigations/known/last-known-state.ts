import { minutes } from "@mainstay/plan";
import { needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** Reports of usage come a day late anyway. */
const day = minutes(1_440);

const read = ["graph", "entra-app-identities"];

/** What was read last serves until more can be read. */
export const lastKnownState: Mitigation = {
  number: "M34",
  id: "last-known-state",
  title: "The last known state, with its age",
  does: "What was read from the tenant is kept and shown with its age, so that maps, lists and plans go on when Graph or the sign-in of apps does not answer.",
  helps: ["D06", "D73", "D76"],
  effort: { size: "low", why: "Mainstay does it; other connectors need a cache." },
  cautions: ["A day is a judgement: health is old after minutes, licences after weeks."],
  sources: ["TLIM", "BAS"],
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "tenant-reading",
      change: (need) => {
        const reads = need.targets.every((target) => read.includes(target));
        return [
          reads && need.for !== "recover" && need.holds < day ? { ...need, holds: day } : need,
        ];
      },
      because: ({ name, id }, changed) =>
        `${name} (${id}) stops with ${changed.flatMap(({ targets }) => targets.map((one) => view.named(one))).join(" and ")}.`,
    }),
};
