import type { Graph } from "../graph/graph.ts";
import { depthsAtAll } from "./depths.ts";
import { toLossCircuit } from "./loss-circuit.ts";
import { singleLosses } from "./single-losses.ts";
import { type Rounds, slightestShares } from "./slightest.ts";

/**
 * A bound from below on the share that each node is short of, if it is short at all when one other is lost. Below
 * `faint`, the graph alone does not say enough, and it is measured how losses go round its rings: else so many depths
 * would have to be told apart of which none occurs.
 */
export function measureSlightest(graph: Graph, faint = 1e-6): Float64Array {
  const slightest = slightestShares(graph);
  const isClear = slightest.every((share) => share >= faint);
  return isClear ? slightest : slightestShares(graph, measureRounds(graph));
}

function measureRounds(graph: Graph): Rounds {
  const losses = toLossCircuit(graph, depthsAtAll(graph));
  const rounds = new Map<number, number>();
  for (const { first: from, evaluation } of singleLosses(graph, losses)) {
    for (let first = from; first < graph.size; first = graph.end[first])
      rounds.set(first, evaluation.roundsAt(losses.start[first]));
  }
  return rounds;
}
