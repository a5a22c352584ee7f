import { ringsOf } from "../evaluate.ts";
import { type FaultTree, type Node, nodeOf } from "../fault-tree.ts";

/** Gates that need each other, or one gate; and the nodes outside that they need, one entry for every input. */
type Unit = { readonly members: readonly Node[]; readonly needs: readonly Node[] };

/** The gates of a tree in units, what a unit needs before it; and the unit of each node, -1 for events. */
export type GateGraph = { readonly units: readonly Unit[]; readonly unitOf: Int32Array };

/** Puts the gates of a tree in order, in linear time. */
export function toGateGraph({ events, gates }: FaultTree): GateGraph {
  const first = events.length;
  const { order, end } = ringsOf(first, gates);
  const units: Unit[] = [];
  const unitOf = new Int32Array(first + gates.length).fill(-1);
  for (let from = 0; from < order.length; from = end[from]) {
    const members = Array.from(order.subarray(from, end[from]), (gate) => first + gate);
    for (const member of members) unitOf[member] = units.length;
    const needs: Node[] = [];
    for (const member of members) {
      for (const input of gates[member - first].inputs)
        if (unitOf[nodeOf(input)] !== units.length) needs.push(nodeOf(input));
    }
    units.push({ members, needs });
  }
  return { units, unitOf };
}
