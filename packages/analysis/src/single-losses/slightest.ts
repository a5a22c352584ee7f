import type { Graph } from "../graph/graph.ts";

/** How many partial losses, one resting on the other, it takes at most to bring down any member of a ring, by its first. */
export type Rounds = ReadonlyMap<number, number>;

/**
 * The smallest share that each node can be short of, if it is short at all, when others are lost whole (SPEC 5.4): a
 * bound from below, 1 where all losses on the way are whole. What is lost itself is short of 1.
 */
export function slightestShares(graph: Graph, rounds?: Rounds): Float64Array {
  const slightest = new Float64Array(graph.size).fill(1);
  for (let first = 0; first < graph.size; first = graph.end[first]) {
    const { entry, within, least } = ringShares(graph, first, slightest);
    const known = rounds?.get(first);
    const share = entry * (known === undefined ? within : Math.max(within, least ** known));
    slightest.fill(share, first, graph.end[first]);
  }
  return slightest;
}

/**
 * What is left of a loss, at the least, on the way into a ring, all the way through it, and of each partial loss in it.
 * What brings a member down needs no member twice, so each member's losses count once.
 */
function ringShares(graph: Graph, first: number, slightest: Float64Array) {
  const { form, end, requirementStart, loss, holds, targetStart, targets } = graph;
  let entry = 1;
  let within = 1;
  let least = 1;
  for (let node = first; node < end[first]; node++) {
    let own = 1;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        if (targets[at] < first) entry = Math.min(entry, loss[form[r]] * slightest[targets[at]]);
        else own = Math.min(own, loss[form[r]]);
      }
    }
    within *= own;
    least = Math.min(least, own);
  }
  return { entry, within, least };
}
