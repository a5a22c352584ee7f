import type { ElementId } from "@mainstay/plan";
import { lengthOf, listed, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/**
 * A recovery time counts from the instant at which what is needed for recovery is back, so the times add up. Each such
 * need is taken to be back when it is after a black start, or, behind a ring, no sooner than its own recovery time.
 */
export const recoveryBehindSlowerNeeds: Rule = {
  id: "recovery-behind-slower-needs",
  title: "A recovery time that starts too late",
  severity: "warning",
  source: "NIST SP 800-34r1, 3.2.3; FFIEC BCM 2019, III.A.2",
  *find({ plan, assessmentOf, elementById, nameOf }) {
    const backAfter = (id: ElementId): number => {
      const after = assessmentOf(id)?.blackStart ?? 0;
      return after < Number.POSITIVE_INFINITY ? after : (elementById.get(id)?.recovery?.time ?? 0);
    };
    for (const [at, element] of plan.elements.entries()) {
      const { required = 0, capability } = assessmentOf(element.id) ?? {};
      if (capability === undefined || capability > required) continue;
      for (const [need, { for: purpose, targets, atLeast }] of (element.needs ?? []).entries()) {
        if (purpose === "operate") continue;
        const waits = targets.map(backAfter).toSorted((a, b) => a - b)[atLeast - 1] ?? 0;
        if (waits + capability <= required) continue;
        yield {
          path: ["elements", at, "needs", need],
          subject: element.id,
          message: `${named(element)} takes ${lengthOf(capability)} to restore and must be back within ${lengthOf(required)}, but when both are lost it first waits ${lengthOf(waits)} for ${listed(targets.map(nameOf))}: restore that sooner or do without it`,
        };
      }
    }
  },
};
