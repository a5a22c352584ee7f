import { elementOf, type Graph } from "../../graph/graph.ts";
import { failsAlike } from "../../strategies/changed-elements.ts";

/** A node of a changed plan of which other losses may bring it down than before, and its node before if it had one. */
export type ChangedNode = { readonly before: number | undefined; readonly after: number };

/** The nodes of a changed plan whose elements are new, or say something else of how they fail. */
export function changedNodes(before: Graph, after: Graph): readonly ChangedNode[] {
  const same = new Set(before.elements);
  return after.elements.flatMap((element, position) => {
    if (same.has(element)) return [];
    const node = before.nodeOf.get(element.id);
    if (node !== undefined && failsAlike(elementOf(before, node), element)) return [];
    return [{ before: node, after: after.nodeAt[position] }];
  });
}

/** Nodes, and all that rest on them. */
export function restingOn(graph: Graph, nodes: Iterable<number>): ReadonlySet<number> {
  const { dependentStart, dependents } = graph;
  const found = new Set(nodes);
  for (const node of found) {
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++)
      found.add(dependents[at]);
  }
  return found;
}
