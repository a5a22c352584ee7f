import type { ElementId, Plan } from "@mainstay/plan";
import { slightestWeight } from "../readiness/weights-below.ts";

/** The weights of SPEC 8.11 by following every chain that comes through no element twice. Only for small plans. */
export function referenceWeights(plan: Plan, from: ElementId): ReadonlyMap<ElementId, number> {
  const weights = new Map<ElementId, number>();
  const follow = (id: ElementId, weight: number, path: readonly ElementId[]): void => {
    if (weight > (weights.get(id) ?? 0)) weights.set(id, weight);
    const { needs = [] } = plan.elements.find((element) => element.id === id) ?? {};
    for (const need of needs) {
      const share = need.for === "recover" ? 0 : (need.loss * need.atLeast) / need.targets.length;
      for (const target of need.targets)
        if (weight * share >= slightestWeight && !path.includes(target))
          follow(target, weight * share, [...path, target]);
    }
  };
  follow(from, 1, [from]);
  return weights;
}
