import { lengthOf, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

const days = 30;

/** What can be done without for more than a month is hardly needed, or the tolerance is wishful, unless it is known from a catalog. */
export const longTolerance: Rule = {
  id: "long-tolerance",
  title: "A tolerance of more than a month",
  severity: "note",
  source: "house rule",
  *find({ plan, nameOf }) {
    for (const [at, element] of plan.elements.entries()) {
      for (const [need, { holds, targets, evidence }] of (element.needs ?? []).entries()) {
        if (holds <= days * 1440 || evidence === "catalog") continue;
        const span = holds === Number.POSITIVE_INFINITY ? "for ever" : `for ${lengthOf(holds)}`;
        yield {
          path: ["elements", at, "needs", need, "holds"],
          subject: element.id,
          message: `${named(element)} goes on ${span} without ${targets.map(nameOf).join(", ")}: check that this is so, or drop the requirement`,
        };
      }
    }
  },
};
