import type { FaultTree } from "../fault-tree.ts";
import { toGateGraph } from "../modules/gate-graph.ts";

/** How many gates the largest ring has; 1 where there is none. */
export function largestRing(tree: FaultTree): number {
  return toGateGraph(tree).units.reduce((most, { members }) => Math.max(most, members.length), 0);
}

/** Whether any gates need each other, or one needs itself. */
export function hasRings(tree: FaultTree): boolean {
  const { gates, events } = tree;
  return toGateGraph(tree).units.some(
    ({ members: [gate, ...others], needs }) =>
      others.length > 0 || needs.length < gates[gate - events.length].inputs.length,
  );
}
