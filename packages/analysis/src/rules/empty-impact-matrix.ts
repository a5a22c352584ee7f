import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An analysis that rates no impact leaves its objectives without a reason. */
export const emptyImpactMatrix: Rule = {
  id: "empty-impact-matrix",
  title: "A business impact analysis without impacts",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.2",
  *find({ plan }) {
    for (const [at, analysis] of plan.impactAnalyses.entries()) {
      if (analysis.status !== "approved" || (analysis.impacts ?? []).length > 0) continue;
      yield {
        path: ["impactAnalyses", at],
        subject: analysis.id,
        message: `The business impact analysis ${named(analysis)} is approved but rates no impact: fill in how bad a loss becomes over time`,
      };
    }
  },
};
