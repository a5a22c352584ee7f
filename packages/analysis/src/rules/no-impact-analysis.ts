import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What the business does is analysed for the impact of its loss. */
export const noImpactAnalysis: Rule = {
  id: "no-impact-analysis",
  title: "No business impact analysis",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.2",
  *find({ plan, analysisOf }) {
    for (const [at, element] of plan.elements.entries()) {
      if (element.kind !== "function" && element.kind !== "process") continue;
      if (analysisOf(element.id) !== undefined) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} has no business impact analysis: ask its owner what its loss does over time`,
      };
    }
  },
};
