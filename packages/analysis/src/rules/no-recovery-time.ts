import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Where something must be back in time, somebody must know how long that takes. Outside parties have a rule of their own. */
export const noRecoveryTime: Rule = {
  id: "no-recovery-time",
  title: "Nobody knows how fast it can be restored",
  severity: "warning",
  source: "ISO 22301:2019, 8.3.3; Mainstay continuity model, 3",
  *find({ plan, assessmentOf }) {
    for (const [at, element] of plan.elements.entries()) {
      if (element.kind === "supplier" || element.kind === "partner") continue;
      const { gap, required } = assessmentOf(element.id) ?? {};
      if (gap?.time !== "unknown" || required === undefined) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} must be back within ${lengthOf(required)} but does not say how long restoring it takes: find out and set recovery.time`,
      };
    }
  },
};
