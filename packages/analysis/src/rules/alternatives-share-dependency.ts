import { firstOf, listed, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Alternatives that all fall with one element are not alternatives. */
export const alternativesShareDependency: Rule = {
  id: "alternatives-share-dependency",
  title: "Redundancy that is not real",
  severity: "warning",
  source: "FFIEC BCM 2019, III.A.2; Mainstay continuity model, 4",
  *find({ plan, nameOf, sharedDependencies }) {
    const positionOf = new Map(plan.elements.map(({ id }, at) => [id, at]));
    for (const { element: id, need, count, shared } of sharedDependencies()) {
      const at = positionOf.get(id) ?? 0;
      const element = plan.elements[at];
      const requirement = element?.needs?.[need];
      if (element === undefined || requirement === undefined) continue;
      const { atLeast, targets } = requirement;
      const lost = shared.slice(0, told).map(nameOf);
      yield {
        path: ["elements", at, "needs", need],
        subject: id,
        message: `${named(element)} needs ${atLeast} of ${listed(targets.map(nameOf))}, but losing ${count === 1 ? lost[0] : `any one of ${firstOf(lost, told, count)}`} leaves too few: give one of them a way of its own`,
      };
    }
  },
};

/** How many shared elements a finding names. */
const told = 3;
