import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Restored data that is older than the business can do without is a gap (continuity-model §3). */
export const dataTooOld: Rule = {
  id: "data-too-old",
  title: "Restored data older than is asked",
  severity: "warning",
  source: "NIST SP 800-34r1, 3.2.1; Mainstay continuity model, 3",
  *find({ plan, assessmentOf }) {
    for (const [at, element] of plan.elements.entries()) {
      const { gap, requiredPoint } = assessmentOf(element.id) ?? {};
      const point = element.recovery?.point;
      if (typeof gap?.point !== "number" || requiredPoint === undefined || point === undefined)
        continue;
      yield {
        path: ["elements", at, "recovery", "point"],
        subject: element.id,
        message: `${named(element)} comes back with data up to ${lengthOf(point)} old, but at most ${lengthOf(requiredPoint)} may be lost: back it up more often or ask for less`,
      };
    }
  },
};
