import type { FaultTree } from "../fault-tree.ts";
import { ringsOf } from "../evaluate.ts";
import { toGateGraph } from "../modules/gate-graph.ts";

/** How many gates the largest ring has; 1 where there is none. */
export function largestRing({ events, gates }: FaultTree): number {
  const { end } = ringsOf(events.length, gates);
  let most = 0;
  for (let first = 0; first < end.length; first = end[first])
    most = Math.max(most, end[first] - first);
  return most;
}

/** Whether any gates need each other, or one needs itself. */
export function hasRings(tree: FaultTree): boolean {
  const { gates, events } = tree;
  return toGateGraph(tree).units.some(
    ({ members: [gate, ...others], needs }) =>
      others.length > 0 || needs.length < gates[gate - events.length].inputs.length,
  );
}
