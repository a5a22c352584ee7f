import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What takes longer to restore than is asked is a gap (continuity-model §3). */
export const tooSlow: Rule = {
  id: "too-slow",
  title: "Slower to restore than is asked",
  severity: "warning",
  source: "ISO 22301:2019, 8.3.3; Mainstay continuity model, 3",
  *find({ plan, assessmentOf }) {
    for (const [at, element] of plan.elements.entries()) {
      const { gap, required, capability } = assessmentOf(element.id) ?? {};
      if (typeof gap?.time !== "number" || required === undefined || capability === undefined)
        continue;
      yield {
        path: ["elements", at, "recovery", "time"],
        subject: element.id,
        message: `${named(element)} takes ${lengthOf(capability)} to restore but must be back within ${lengthOf(required)}: make it faster, give what needs it an alternative or a workaround, or ask for less`,
      };
    }
  },
};
