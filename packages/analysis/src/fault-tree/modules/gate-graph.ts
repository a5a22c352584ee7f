import { condense } from "../../graph/condense.ts";
import { type FaultTree, type Node, nodeOf } from "../fault-tree.ts";

/** Gates that need each other, or one gate; and the nodes outside that they need, one entry for every input. */
type Unit = { readonly members: readonly Node[]; readonly needs: readonly Node[] };

/** The gates of a tree in units, what a unit needs before it; and the unit of each node, -1 for events. */
export type GateGraph = { readonly units: readonly Unit[]; readonly unitOf: Int32Array };

/** Puts the gates of a tree in order, in linear time. */
export function toGateGraph({ events, gates }: FaultTree): GateGraph {
  const first = events.length;
  const start = new Int32Array(gates.length + 1);
  const edges: number[] = [];
  for (const [gate, { inputs }] of gates.entries()) {
    for (const input of inputs) if (nodeOf(input) >= first) edges.push(nodeOf(input) - first);
    start[gate + 1] = edges.length;
  }
  const { order, end } = condense({ start, edges: Int32Array.from(edges) });
  const units: Unit[] = [];
  const unitOf = new Int32Array(first + gates.length).fill(-1);
  for (let from = 0; from < order.length; from = end[from]) {
    const members = Array.from(order.subarray(from, end[from]), (gate) => first + gate);
    for (const member of members) unitOf[member] = units.length;
    const needs = members.flatMap((member) =>
      gates[member - first].inputs.map(nodeOf).filter((need) => unitOf[need] !== units.length),
    );
    units.push({ members, needs });
  }
  return { units, unitOf };
}
