import type { ElementId, Plan } from "@mainstay/plan";
import { compile } from "../graph/compile.ts";
import { idOf } from "../graph/graph.ts";

/**
 * The elements of a changed plan whose fall may come about in another way than before: what rests on an element that is not
 * the very same as before, and those elements themselves. Records that a change does not touch are the same objects.
 */
export function restingOnChanges(before: Plan, after: Plan): ReadonlySet<ElementId> {
  const graph = compile(after);
  const { nodeAt, dependentStart, dependents } = graph;
  const same = new Set(before.elements);
  const reached = new Set(
    after.elements.flatMap((element, position) => (same.has(element) ? [] : nodeAt[position])),
  );
  for (const node of reached) {
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++)
      reached.add(dependents[at]);
  }
  return new Set(Array.from(reached, (node) => idOf(graph, node)));
}
