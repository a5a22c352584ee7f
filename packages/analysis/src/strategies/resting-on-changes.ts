import type { ElementId, Plan } from "@mainstay/plan";
import { compile } from "../graph/compile.ts";

/**
 * The elements of a changed plan whose fall may come about in another way than before: what rests on an element that is not
 * the very same as before, and those elements themselves. Records that a change does not touch are the same objects.
 */
export function restingOnChanges(before: Plan, after: Plan): ReadonlySet<ElementId> {
  const { ids, nodeOf, dependentStart, dependents } = compile(after);
  const same = new Set(before.elements);
  const reached = new Set(
    after.elements.flatMap((element) => (same.has(element) ? [] : (nodeOf.get(element.id) ?? []))),
  );
  for (const node of reached) {
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++)
      reached.add(dependents[at]);
  }
  return new Set(Array.from(reached, (node) => ids[node]));
}
