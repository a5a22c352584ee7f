import type { Adjacency, Condensation } from "../graph/condense.ts";

/** One ring in each component that has any: its nodes in the direction of the edges, as short as one through the first goes. */
export function findRings(
  adjacency: Adjacency,
  { order, end }: Condensation,
): readonly (readonly number[])[] {
  const component = new Int32Array(order.length);
  const roots: number[] = [];
  for (let first = 0; first < order.length; first = end[first]) {
    for (let at = first; at < end[first]; at++) component[order[at]] = first;
    const root = order[first];
    if (end[first] - first > 1 || needsItself(root, adjacency)) roots.push(root);
  }
  return roots.map((root) => ringThrough(root, adjacency, component));
}

function needsItself(node: number, { start, edges }: Adjacency): boolean {
  return edges.subarray(start[node], start[node + 1]).includes(node);
}

/** Breadth first from a node back to itself, within its component. */
function ringThrough(
  root: number,
  { start, edges }: Adjacency,
  component: Int32Array,
): readonly number[] {
  const cameFrom = new Map<number, number>();
  const queue = [root];
  for (const node of queue) {
    for (const target of edges.subarray(start[node], start[node + 1])) {
      if (target === root) return pathTo(node, root, cameFrom);
      if (component[target] !== component[root] || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  throw new Error("invariant: a component of several nodes has no way back to one of them");
}

function pathTo(
  last: number,
  root: number,
  cameFrom: ReadonlyMap<number, number>,
): readonly number[] {
  const path = [last];
  for (let node = last; node !== root; ) {
    node = cameFrom.get(node) ?? root;
    path.push(node);
  }
  return path.reverse();
}
