import type { Adjacency } from "../graph/condense.ts";

/** Nodes so that what a node needs comes before it, and what that is. */
export type Needs = { readonly order: Int32Array; readonly needs: Adjacency };

/** Edges in compressed rows, from the targets of each node. */
export function toAdjacency(
  size: number,
  targetsOf: (node: number) => readonly number[],
): Adjacency {
  const start = new Int32Array(size + 1);
  const edges: number[] = [];
  for (let node = 0; node < size; node++) {
    for (const target of targetsOf(node)) edges.push(target);
    start[node + 1] = edges.length;
  }
  return { start, edges: Int32Array.from(edges) };
}

/** By node, 1 if a root needs it, itself included. */
export function neededBy(root: number, { order, needs: { start, edges } }: Needs): Uint8Array {
  const isNeeded = new Uint8Array(order.length);
  isNeeded[root] = 1;
  for (const node of order.toReversed()) {
    if (isNeeded[node] === 0) continue;
    for (let at = start[node]; at < start[node + 1]; at++) isNeeded[edges[at]] = 1;
  }
  return isNeeded;
}
