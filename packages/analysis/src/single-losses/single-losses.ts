import { Evaluation, scenariosAtOnce } from "../circuit/evaluation.ts";
import { type Graph, ringStart } from "../graph/graph.ts";
import type { LossCircuit } from "./loss-circuit.ts";

/** Some nodes, each lost alone as a scenario of `evaluation`, in their order; nodes before `first` are whole in all. */
export type LossBlock = {
  readonly lost: Int32Array;
  readonly first: number;
  readonly evaluation: Evaluation;
};

/**
 * Follows the loss of each node of a graph alone, whole and for good, many at a time: in the order given, by default that
 * which is the quickest. A block is good until the next.
 */
export function* singleLosses(
  graph: Graph,
  { circuit, start, short, shortEnd }: LossCircuit,
  order = alikeTogether(graph),
): Iterable<LossBlock> {
  const evaluation = new Evaluation(circuit);
  for (let from = 0; from < graph.size; from += scenariosAtOnce) {
    const lost = order.subarray(from, from + scenariosAtOnce);
    const first = ringStart(
      graph,
      lost.reduce((least, node) => Math.min(least, node)),
    );
    evaluation.clear();
    for (const [scenario, node] of lost.entries()) {
      for (let place = short[node]; place < shortEnd[node]; place++)
        evaluation.assume(place, scenario);
    }
    evaluation.run(start[first]);
    yield { lost, first, evaluation };
  }
}

/** Nodes whose order may be changed; those before them are whole in all of their scenarios. */
const stretch = 16 * scenariosAtOnce;

/**
 * The nodes in roughly their order, those that reach much together and those that reach little: the more alike the
 * scenarios of a block are, the more nodes happen in none or in all of them.
 */
function alikeTogether(graph: Graph): Int32Array {
  const reach = leastReach(graph);
  const order = Int32Array.from({ length: graph.size }, (_, node) => node);
  for (let from = 0; from < graph.size; from += stretch) {
    order.subarray(from, from + stretch).sort((a, b) => reach[b] - reach[a]);
  }
  return order;
}

/** A bound from below on how many nodes the loss of each reaches, by those that need it and no other instead. */
function leastReach(graph: Graph): Int32Array {
  const { form, size, requirementStart, loss, holds, spare, targetStart, targets } = graph;
  const reach = new Int32Array(size);
  for (let node = size - 1; node >= 0; node--) {
    reach[node]++;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY || spare[form[r]] > 0)
        continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++)
        reach[targets[at]] = Math.max(reach[targets[at]] + 1, reach[node]);
    }
  }
  return reach;
}
