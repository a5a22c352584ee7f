import type { ElementId, Scenario } from "@mainstay/plan";
import { toLosses } from "../cascade/loss.ts";
import { playLosses } from "../cascade/play-losses.ts";
import { spansBelow, stepsOf } from "../cascade/spans.ts";
import { elementOf, type Graph } from "../graph/graph.ts";
import type { Span } from "../results.ts";

/** How much an hour of breach counts, by element: at least 1. */
export type Weights = ReadonlyMap<ElementId, number>;

/** What does not end counts until so many minutes after the scenario began: four weeks (SPEC 7.3, 10.1). House rule. */
export const countedUntil = 40_320;

/** The hours of breach in a scenario, and the elements that it ever impairs or disrupts. */
export type ScenarioHours = { readonly hours: number; readonly touched: ReadonlySet<string> };

/**
 * The hours during which elements are down for longer than their `rto` in a scenario, each weighted (SPEC 7.3). Elements
 * without a weight count once.
 */
export function breachHours(
  graph: Graph,
  { disruptions }: Scenario,
  weights: Weights,
): ScenarioHours {
  const losses = toLosses(graph, disruptions);
  const { store } = playLosses(graph, losses);
  const touched = new Set<string>(disruptions.map(({ element }) => element));
  // In plan order, so that the same hours add up to the same sum.
  const reached = store.nodes
    .slice(0, store.count)
    .sort((one, other) => graph.position[one] - graph.position[other]);
  let hours = 0;
  for (const node of reached) {
    const { id, objectives } = elementOf(graph, node);
    touched.add(id);
    if (objectives?.rto === undefined) continue;
    for (const span of spansBelow(stepsOf(store, node), objectives))
      hours += (weights.get(id) ?? 1) * hoursOf(span);
  }
  return { hours, touched };
}

function hoursOf({ to, rtoBreach }: Span): number {
  if (rtoBreach === undefined) return 0;
  const until = Math.min(to, countedUntil);
  return Math.max(0, until - rtoBreach) / 60;
}
