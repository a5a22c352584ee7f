import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** People whose work the plan does not know are not protected by it. */
export const unitWithoutElements: Rule = {
  id: "unit-without-elements",
  title: "A unit whose work is not in the plan",
  severity: "note",
  source: "ISO 22301:2019, 4.3",
  *find({ plan }) {
    const parentOf = new Map(plan.units.map(({ id, parent }) => [id, parent]));
    const owning = new Set<string>();
    for (const { unit } of plan.elements) {
      for (let at = unit; at !== undefined && !owning.has(at); at = parentOf.get(at))
        owning.add(at);
    }
    for (const [at, unit] of plan.units.entries()) {
      if ((unit.headcount ?? 0) === 0 || owning.has(unit.id)) continue;
      yield {
        path: ["units", at],
        subject: unit.id,
        message: `${named(unit)} has ${unit.headcount} people but owns no element: add what they do, or leave the unit out of the plan`,
      };
    }
  },
};
