import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Objectives are what the business asks, so somebody has approved them. */
export const unapprovedObjectives: Rule = {
  id: "unapproved-objectives",
  title: "Objectives that nobody approved",
  severity: "warning",
  source: "ISO 22301:2019, 8.2.2; Mainstay continuity model, 1",
  *find({ plan, analysisOf }) {
    for (const [at, element] of plan.elements.entries()) {
      if (Object.keys(element.objectives ?? {}).length === 0) continue;
      const analysis = analysisOf(element.id);
      if (analysis?.status === "approved") continue;
      const state =
        analysis === undefined
          ? "has no business impact analysis: make one"
          : `rests on the business impact analysis ${analysis.id}, which is ${stateWords[analysis.status]}: finish it`;
      yield {
        path: ["elements", at, "objectives"],
        subject: element.id,
        message: `${named(element)} has objectives but ${state} and have it approved`,
      };
    }
  },
};

const stateWords = {
  draft: "a draft",
  "in-review": "in review",
  approved: "approved",
  returned: "sent back",
  expired: "expired",
} as const;
