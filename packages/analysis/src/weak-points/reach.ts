import type { Graph } from "../graph/graph.ts";

/**
 * How far losses at 0 can reach into each node (SPEC 5.4): the smallest share that it can be short of, if it is short at
 * all, and the instant after which it falls no further. Both are bounds on the safe side.
 */
export type Reach = { readonly slightest: Float64Array; readonly latest: Float64Array };

/** One sweep from what needs nothing up. In a ring the longest way meets a member twice: once as deep as asked, once at all. */
export function reachOf(graph: Graph): Reach {
  const slightest = new Float64Array(graph.size).fill(1);
  const latest = new Float64Array(graph.size);
  for (let first = 0; first < graph.size; first = graph.end[first]) {
    const end = graph.end[first];
    let share = 1;
    let instant = 0;
    for (let node = first; node < end; node++) {
      const steps = stepsInto(graph, node);
      const outside = steps.filter(({ target }) => target < first);
      for (const { target, loss, holds } of outside) {
        share = Math.min(share, loss * slightest[target]);
        instant = Math.max(instant, holds + latest[target]);
      }
    }
    for (let node = first; node < end; node++) {
      const inside = stepsInto(graph, node).filter(({ target }) => target >= first);
      share *= Math.min(1, ...inside.map(({ loss }) => loss));
      instant += 2 * Math.max(0, ...inside.map(({ holds }) => holds));
    }
    slightest.fill(share, first, end);
    latest.fill(instant, first, end);
  }
  return { slightest, latest };
}

type Step = { readonly target: number; readonly loss: number; readonly holds: number };

/** The ways on which a loss can come to a node: for each target of a requirement that can bite, its loss and tolerance. */
function stepsInto(graph: Graph, node: number): readonly Step[] {
  const { requirementStart, loss, holds, targetStart, targets } = graph;
  const steps: Step[] = [];
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if (loss[r] === 0 || holds[r] === Number.POSITIVE_INFINITY) continue;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      steps.push({ target: targets[at], loss: loss[r], holds: holds[r] });
    }
  }
  return steps;
}
