import type { Graph } from "./graph.ts";

/**
 * Of each node the node with the largest value among all that it rests on for its operation, itself included; -1 where none has a
 * value above 0. Of equal ones the first that a requirement leads to. In linear time: what a node needs is settled before it.
 */
export function worstBelow(graph: Graph, values: Float64Array): Int32Array {
  const { size, form, requirementStart, loss, targetStart, targets, end } = graph;
  const worst = new Int32Array(size).fill(-1);
  const valueOf = (node: number): number => (node === -1 ? 0 : values[node]);
  for (let first = 0; first < size; first = end[first]) {
    let found = -1;
    const take = (node: number): void => {
      if (valueOf(node) > valueOf(found)) found = node;
    };
    for (let node = first; node < end[first]; node++) {
      take(node);
      for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
        if (loss[form[r]] === 0) continue;
        for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
          // Members of the same ring are taken by themselves.
          if (targets[at] < first) take(worst[targets[at]]);
        }
      }
    }
    worst.fill(found, first, end[first]);
  }
  return worst;
}
