import type { Circuit } from "./circuit.ts";
import { dependentsIn } from "./dependents.ts";

/**
 * The nodes above each event of a circuit, itself among them, in rising order. After each event it is asked whether to go
 * on with so many in all; undefined if not.
 */
export function nodesAbove(
  circuit: Circuit,
  events: number,
  goesOn: (above: number) => boolean,
): readonly Int32Array[] | undefined {
  const { start, inputs } = dependentsIn(circuit);
  const metBy = new Int32Array(circuit.atLeast.length).fill(-1);
  const all: Int32Array[] = [];
  let above = 0;
  for (let event = 0; event < events; event++) {
    const nodes = [event];
    for (let i = 0; i < nodes.length; i++) {
      for (let at = start[nodes[i]]; at < start[nodes[i] + 1]; at++) {
        if (metBy[inputs[at]] === event) continue;
        metBy[inputs[at]] = event;
        nodes.push(inputs[at]);
      }
    }
    above += nodes.length;
    if (!goesOn(above)) return undefined;
    all.push(Int32Array.from(nodes).sort());
  }
  return all;
}
