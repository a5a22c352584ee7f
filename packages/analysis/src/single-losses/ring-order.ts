import type { Graph } from "../graph/graph.ts";

/**
 * The members of a ring, most of them after what they need in it: the order in which a depth-first search leaves them. A
 * node that is in no ring alone.
 */
export function ringOrder(graph: Graph, first: number): readonly number[] {
  const { end, requirementStart, targetStart, targets } = graph;
  const stop = end[first];
  if (stop === first + 1) return [first];
  const order: number[] = [];
  const cursor = new Int32Array(stop - first).fill(-1);
  for (let root = first; root < stop; root++) {
    const path = cursor[root - first] < 0 ? [root] : [];
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (cursor[node - first] < 0) cursor[node - first] = targetStart[requirementStart[node]];
      const next = unseenTarget(node);
      if (next === undefined) order.push(path.pop() ?? node);
      else path.push(next);
    }
  }
  return order;

  function unseenTarget(node: number): number | undefined {
    const last = targetStart[requirementStart[node + 1]];
    while (cursor[node - first] < last) {
      const target = targets[cursor[node - first]++];
      if (target >= first && target < stop && cursor[target - first] < 0) return target;
    }
    return undefined;
  }
}
