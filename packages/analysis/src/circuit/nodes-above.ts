import type { Circuit } from "./circuit.ts";
import { dependentsIn } from "./dependents.ts";

/** The nodes above each event, itself among them, in rising order; how many in all, and above the event that has the most. */
export type Above = {
  readonly nodes: readonly Int32Array[];
  readonly all: number;
  readonly most: number;
};

/**
 * The nodes above each event of a circuit. After each event it is asked whether to go on with so many; undefined if not.
 */
export function nodesAbove(
  circuit: Circuit,
  events: number,
  goesOn: (found: Omit<Above, "nodes">) => boolean,
): Above | undefined {
  const { start, inputs } = dependentsIn(circuit);
  const metBy = new Int32Array(circuit.atLeast.length).fill(-1);
  const found: Int32Array[] = [];
  let all = 0;
  let most = 0;
  for (let event = 0; event < events; event++) {
    const nodes = [event];
    for (let i = 0; i < nodes.length; i++) {
      for (let at = start[nodes[i]]; at < start[nodes[i] + 1]; at++) {
        if (metBy[inputs[at]] === event) continue;
        metBy[inputs[at]] = event;
        nodes.push(inputs[at]);
      }
    }
    all += nodes.length;
    most = Math.max(most, nodes.length);
    if (!goesOn({ all, most })) return undefined;
    found.push(Int32Array.from(nodes).sort());
  }
  return { nodes: found, all, most };
}
