import { defaultCriticalities, type ElementId, type Plan } from "@mainstay/plan";
import { assess } from "../assess.ts";

/**
 * How much what happens to each element counts, from its own or inherited criticality: 1 for the lowest of the
 * organisation's scale and for none, one more for each step up (SPEC 7.2). House rule.
 */
export function weightsOf(plan: Plan): ReadonlyMap<ElementId, number> {
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const weights = new Map<ElementId, number>();
  for (const [id, { criticality }] of assess(plan).elements) {
    weights.set(id, criticality === undefined ? 1 : scale.length - scale.indexOf(criticality));
  }
  return weights;
}
