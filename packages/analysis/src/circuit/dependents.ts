import type { Circuit } from "./circuit.ts";

/** For each node of a circuit, those that have it as an input, in compressed rows. */
export function dependentsIn({ start, inputs }: Circuit): Pick<Circuit, "start" | "inputs"> {
  const size = start.length - 1;
  const dependentStart = new Int32Array(size + 1);
  for (const input of inputs) dependentStart[input + 1]++;
  for (let node = 0; node < size; node++) dependentStart[node + 1] += dependentStart[node];
  const dependents = new Int32Array(inputs.length);
  const next = dependentStart.slice();
  for (let node = 0; node < size; node++) {
    for (let at = start[node]; at < start[node + 1]; at++) dependents[next[inputs[at]]++] = node;
  }
  return { start: dependentStart, inputs: dependents };
}
