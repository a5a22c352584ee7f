import type { Mitigation } from "../mitigation.ts";

/** Which apps are let in first is decided before it is needed. */
export const rankedApps: Mitigation = {
  number: "M39",
  id: "ranked-apps",
  title: "Apps ranked by how soon they must be back",
  does: "Every app has a category: back within minutes, hours or days. Which of them may be reached with a weaker sign-in during an outage is decided for each category.",
  helps: ["D07", "D74"],
  effort: { size: "medium", why: "A round with the owners of all apps." },
  cautions: ["Do it from the impact analyses, not by asking who is important."],
  sources: ["RC"],
  outside:
    "The plan says it already: `mainstay assess` works out from the impact analyses how soon each app must be back.",
};
