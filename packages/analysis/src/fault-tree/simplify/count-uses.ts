import { type FaultTree, nodeOf } from "../fault-tree.ts";

/** How many inputs name each node, the top among them. */
export function countUses({ events, gates, top }: FaultTree): Int32Array {
  const uses = new Int32Array(events.length + gates.length);
  for (const { inputs } of gates) for (const input of inputs) uses[nodeOf(input)]++;
  uses[nodeOf(top)]++;
  return uses;
}
