import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Where only so much data may be lost, somebody must know how old restored data is. */
export const noRecoveryPoint: Rule = {
  id: "no-recovery-point",
  title: "Nobody knows how much data is lost",
  severity: "warning",
  source: "NIST SP 800-34r1, 3.2.1; Mainstay continuity model, 3",
  *find({ plan, assessmentOf }) {
    for (const [at, element] of plan.elements.entries()) {
      const { gap, requiredPoint } = assessmentOf(element.id) ?? {};
      if (gap?.point !== "unknown" || requiredPoint === undefined) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `Of ${named(element)} at most ${lengthOf(requiredPoint)} of data may be lost, but it does not say how old its data is when restored: set recovery.point, 0 if it keeps none`,
      };
    }
  },
};
