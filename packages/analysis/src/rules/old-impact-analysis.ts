import { addMonths } from "@mainstay/plan";
import { dayOf } from "../inspection.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A business impact analysis is looked at again at planned intervals; a year is what most organisations plan. */
export const oldImpactAnalysis: Rule = {
  id: "old-impact-analysis",
  title: "A business impact analysis older than a year",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.1; a year: house rule",
  *find({ plan, today, analysisOf }) {
    for (const [at, analysis] of plan.impactAnalyses.entries()) {
      const day = dayOf(analysis);
      if (analysisOf(analysis.element) !== analysis || day === undefined) continue;
      if (addMonths(day, 12) >= today) continue;
      yield {
        path: ["impactAnalyses", at],
        subject: analysis.id,
        message: `The business impact analysis ${named(analysis)} is of ${day}: go through it again with the owner`,
      };
    }
  },
};
