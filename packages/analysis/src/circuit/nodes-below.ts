import type { Circuit } from "./circuit.ts";

/** Marks, by node, some nodes of a circuit and all that they rest on. */
export function nodesBelow({ start, inputs, end }: Circuit, nodes: Iterable<number>): Uint8Array {
  const isBelow = new Uint8Array(end.length);
  const waiting = [...nodes];
  for (const node of waiting) isBelow[node] = 1;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (isBelow[inputs[at]] === 1) continue;
      isBelow[inputs[at]] = 1;
      waiting.push(inputs[at]);
    }
  }
  return isBelow;
}
