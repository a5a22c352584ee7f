import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An analysis that counts has not run out. */
export const expiredImpactAnalysis: Rule = {
  id: "expired-impact-analysis",
  title: "A business impact analysis that has expired",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.1",
  *find({ plan, today, analysisOf }) {
    for (const [at, analysis] of plan.impactAnalyses.entries()) {
      const { expires, status } = analysis;
      if (analysisOf(analysis.element) !== analysis) continue;
      const isOver = expires !== undefined && expires < today;
      if (!isOver && status !== "expired") continue;
      yield {
        path: ["impactAnalyses", at, isOver ? "expires" : "status"],
        subject: analysis.id,
        message: `The business impact analysis ${named(analysis)} expired${isOver ? ` on ${expires}` : ""}: review it and have it approved again`,
      };
    }
  },
};
