import type { ElementId } from "@mainstay/plan";
import { type Loss, lossUntilRecovered } from "../cascade/loss.ts";
import { playLosses } from "../cascade/play-losses.ts";
import { isImpaired } from "../cascade/rounding.ts";
import { stuckRings } from "../cascade/stuck-rings.ts";
import { elementOf, type Graph } from "../graph/graph.ts";

/** When each node is back for good after everything that can be restored was lost, and the rings that never are. */
export type BlackStart = {
  readonly wholeFrom: Float64Array;
  readonly rings: readonly (readonly ElementId[])[];
};

/** The black start: every node that declares a recovery time is lost at 0 (SPEC 3.6). */
export function blackStart(graph: Graph): BlackStart {
  const losses: Loss[] = [];
  for (let node = 0; node < graph.size; node++) {
    if (elementOf(graph, node).recovery?.time !== undefined)
      losses.push(lossUntilRecovered(graph, node));
  }
  const run = playLosses(graph, losses);
  const { store } = run;
  const wholeFrom = new Float64Array(graph.size);
  for (let i = 0; i < store.count; i++) {
    const node = store.nodes[i];
    let last = store.end[node] - 1;
    if (isImpaired(store.levels[last])) wholeFrom[node] = Number.POSITIVE_INFINITY;
    else {
      while (last > store.begin[node] && !isImpaired(store.levels[last - 1])) last--;
      wholeFrom[node] = last === store.begin[node] ? 0 : store.times[last];
    }
  }
  return { wholeFrom, rings: stuckRings(graph, run, losses) };
}
