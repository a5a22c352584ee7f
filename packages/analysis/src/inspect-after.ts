import { completePlan, type Element, type ElementId, type Plan } from "@mainstay/plan";
import { inspect, type Inspection } from "./inspection.ts";
import { once } from "./once.ts";
import {
  areAlike,
  asksAlike,
  changedElements,
  lastsAlike,
  needsAlike,
  suspectsOf,
} from "./graph/changed-elements.ts";

/**
 * A checked plan that another was changed into under inspection, on the same day: what the change cannot have altered is
 * taken over from the inspection of the other. The findings are those of an inspection on its own.
 */
export function inspectAfter(before: Inspection, written: Plan): Inspection {
  const { today, knownUntil, catalogs } = before;
  const plan = completePlan(written, catalogs);
  const scenarios = new Set(before.plan.scenarios);
  const suspects = once(() =>
    suspectsOf(changedElements(before.plan.elements, plan.elements, playsAlike)),
  );
  return inspect(written, {
    today,
    knownUntil,
    catalogs,
    known: {
      assessment: () => (isAssessedAlike(before, plan) ? before.assessment() : undefined),
      cascadeOf: (scenario) => {
        if (!scenarios.has(scenario)) return undefined;
        const cascade = before.cascadeOf(scenario.id);
        const isTouched = (id: ElementId) =>
          cascade.elements.has(id) || scenario.disruptions.some(({ element }) => element === id);
        return suspects().some(isTouched) ? undefined : cascade;
      },
      sharedDependencies: () =>
        areAlike(before.plan, plan, needsAlike) ? before.sharedDependencies() : undefined,
    },
  });
}

function isAssessedAlike(before: Inspection, after: Plan): boolean {
  return (
    before.plan.organisation === after.organisation &&
    areAlike(
      before.plan,
      after,
      (one, other) =>
        asksAlike(one, other) &&
        one.kind === other.kind &&
        one.criticality === other.criticality &&
        one.recovery?.time === other.recovery?.time &&
        one.recovery?.point === other.recovery?.point,
    )
  );
}

/** Whether two elements of one id go through scenarios alike, and break the same objectives. */
function playsAlike(one: Element, other: Element): boolean {
  return lastsAlike(one, other) && one.objectives?.mtpd === other.objectives?.mtpd;
}
