import type { Graph } from "../../graph/graph.ts";
import { changedElements, failsAlike } from "../../graph/changed-elements.ts";

/** A node of a changed plan of which other losses may bring it down than before, and its node before if it had one. */
export type ChangedNode = { readonly before: number | undefined; readonly after: number };

/** The nodes of a changed plan whose elements are new, or say something else of how they fail. */
export function changedNodes(before: Graph, after: Graph): readonly ChangedNode[] {
  return changedElements(before.elements, after.elements, failsAlike).flatMap((changed) => {
    const node = changed.after && after.nodeOf.get(changed.after.id);
    if (node === undefined) return [];
    return [{ before: changed.before && before.nodeOf.get(changed.before.id), after: node }];
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
