import type { FaultTree, Node } from "../fault-tree.ts";
import { nodeOf } from "../fault-tree.ts";
import type { GateGraph } from "./gate-graph.ts";

/**
 * When a depth-first walk from the top meets each node first and last, and when it is done with it; and the earliest and
 * the latest meeting with anything that the node rests on. A node that was never met has first 0. Rings are met as one:
 * their dates are at the first of their members.
 */
export type VisitDates = {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly done: Int32Array;
  readonly earliestBelow: Int32Array;
  readonly latestBelow: Int32Array;
  /** The nodes that were met, rings by their first member, what a node rests on before it. */
  readonly met: readonly Node[];
};

/** The first pass of the linear search for modules (Dutuit and Rauzy, IEEE Trans. Reliability 45(3), 1996). */
export function visitDates({ events, gates, top }: FaultTree, graph: GateGraph): VisitDates {
  const size = events.length + gates.length;
  const [first, last, done] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const earliestBelow = new Int32Array(size).fill(0x7fffffff);
  const latestBelow = new Int32Array(size);
  const met: Node[] = [];
  const path: Node[] = [];
  const cursor = new Int32Array(size);
  let date = 0;
  meet(unitNode(graph, nodeOf(top)));
  while (path.length > 0) {
    const node = path[path.length - 1];
    const needs = needsOf(graph, node);
    if (cursor[node] < needs.length) {
      meet(unitNode(graph, needs[cursor[node]++]));
      continue;
    }
    path.pop();
    done[node] = ++date;
    met.push(node);
  }
  for (const node of met) {
    for (const need of needsOf(graph, node)) {
      const below = unitNode(graph, need);
      earliestBelow[node] = Math.min(earliestBelow[node], first[below], earliestBelow[below]);
      latestBelow[node] = Math.max(latestBelow[node], last[below], latestBelow[below]);
    }
  }
  return { first, last, done, earliestBelow, latestBelow, met };

  function meet(node: Node): void {
    last[node] = ++date;
    if (first[node] > 0) return;
    first[node] = date;
    path.push(node);
  }
}

/** The node by which a unit goes: its first member, or the event itself. */
function unitNode({ units, unitOf }: GateGraph, node: Node): Node {
  return unitOf[node] < 0 ? node : units[unitOf[node]].members[0];
}

/** What a node or its ring needs from outside. */
export function needsOf({ units, unitOf }: GateGraph, node: Node): readonly Node[] {
  return unitOf[node] < 0 ? [] : units[unitOf[node]].needs;
}
