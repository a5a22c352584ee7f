import { defaultImpactScale } from "@mainstay/plan";
import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** The longer a disruption lasts, the worse it is; a rating that falls is most often a slip of the pen. */
export const fallingImpact: Rule = {
  id: "falling-impact",
  title: "An impact that falls as time goes on",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.2; ISO/TS 22317:2021",
  *find({ plan }) {
    const { ratings } = plan.organisation.impactScale ?? defaultImpactScale;
    for (const [at, analysis] of plan.impactAnalyses.entries()) {
      const impacts = (analysis.impacts ?? []).map((impact, place) => ({ ...impact, place }));
      for (const [category, rated] of Map.groupBy(impacts, (impact) => impact.category)) {
        const inTime = rated.toSorted((a, b) => a.after - b.after);
        for (const [i, { after, rating, place }] of inTime.entries()) {
          const before = inTime[i - 1];
          if (before === undefined || ratings.indexOf(rating) >= ratings.indexOf(before.rating))
            continue;
          yield {
            path: ["impactAnalyses", at, "impacts", place],
            subject: analysis.id,
            message: `In the business impact analysis ${named(analysis)} the impact on ${category} falls from ${before.rating} after ${lengthOf(before.after)} to ${rating} after ${lengthOf(after)}: correct one of the two`,
          };
        }
      }
    }
  },
};
