import type { ElementId, Scenario } from "@mainstay/plan";
import type { CascadeRun } from "../cascade/cascade-run.ts";
import { type Loss, toLosses } from "../cascade/loss.ts";
import { spansBelow, stepsOf } from "../cascade/spans.ts";
import { elementOf, type Graph } from "../graph/graph.ts";
import type { Span } from "../results.ts";

/** How much an hour of breach counts, by element: at least 1. */
export type Weights = ReadonlyMap<ElementId, number>;

/** What does not end counts until so many minutes after the scenario began: four weeks (SPEC 7.3, 10.1). House rule. */
export const countedUntil = 40_320;

/** The hours of breach in a scenario, and the elements that it ever impairs or disrupts. */
export type ScenarioHours = { readonly hours: number; readonly touched: ReadonlySet<string> };

/** What scenarios are played on, how, and how much each element counts. */
export type ToPlay = {
  readonly graph: Graph;
  readonly play: (losses: readonly Loss[]) => CascadeRun;
  readonly weights: Weights;
};

/**
 * The hours during which elements are down for longer than their `rto` in a scenario, each weighted (SPEC 7.3). Elements
 * without a weight count once.
 */
export function breachHours(
  { disruptions }: Scenario,
  { graph, play, weights }: ToPlay,
): ScenarioHours {
  const losses = toLosses(graph, disruptions);
  const { store } = play(losses);
  const touched = new Set<string>(disruptions.map(({ element }) => element));
  const timed: number[] = [];
  for (const node of store.nodes.subarray(0, store.count)) {
    const { id, objectives } = elementOf(graph, node);
    touched.add(id);
    if (objectives?.rto !== undefined) timed.push(node);
  }
  // In plan order, so that the same hours add up to the same sum.
  timed.sort((one, other) => graph.position[one] - graph.position[other]);
  let hours = 0;
  for (const node of timed) {
    const { id, objectives } = elementOf(graph, node);
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
