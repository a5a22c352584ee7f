import type { Circuit } from "./circuit.ts";

/** The nodes of a ring, most of them after their inputs in it: in the order in which a depth-first search leaves them. */
export function inputsFirst({ start, inputs, end }: Circuit, first: number): readonly number[] {
  const stop = end[first];
  const order: number[] = [];
  const cursor = start.slice(first, stop);
  const isMet = new Uint8Array(stop - first);
  const path: number[] = [];
  const meet = (node: number) => {
    isMet[node - first] = 1;
    path.push(node);
  };
  for (let root = first; root < stop; root++) {
    if (isMet[root - first] === 0) meet(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const input = cursor[node - first] < start[node + 1] ? inputs[cursor[node - first]++] : -1;
      if (input < 0) order.push(path.pop() ?? node);
      else if (input >= first && input < stop && isMet[input - first] === 0) meet(input);
    }
  }
  return order;
}
