import type { ElementId, Plan, Scenario } from "@mainstay/plan";
import { simulate } from "../simulate.ts";
import type { ElementCascade } from "../results.ts";

/** How much an hour of breach counts, by element: at least 1. */
export type Weights = ReadonlyMap<ElementId, number>;

/** What does not end counts until so many minutes after the scenario began: four weeks (SPEC 7.3, 10.1). House rule. */
export const countedUntil = 40_320;

/**
 * The hours during which elements are down for longer than their `rto`, over all scenarios of the plan, each weighted
 * (SPEC 7.3). Elements without a weight count once.
 */
export function breachHours(plan: Plan, weights: Weights): number {
  return plan.scenarios.reduce((sum, scenario) => sum + hoursIn(plan, scenario, weights), 0);
}

function hoursIn(plan: Plan, { disruptions }: Scenario, weights: Weights): number {
  let hours = 0;
  for (const [id, { below }] of simulate(plan, disruptions).elements) {
    for (const span of below) hours += (weights.get(id) ?? 1) * hoursOf(span);
  }
  return hours;
}

function hoursOf({ to, rtoBreach }: ElementCascade["below"][number]): number {
  if (rtoBreach === undefined) return 0;
  const until = Math.min(to, countedUntil);
  return Math.max(0, until - rtoBreach) / 60;
}
