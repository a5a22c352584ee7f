import type { Element, Requirement } from "@mainstay/plan";
import { elementOf, type Graph } from "../../graph/graph.ts";

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

function failsAlike(one: Element, other: Element): boolean {
  const [needs, others] = [one.needs ?? [], other.needs ?? []];
  return (
    one.kind === other.kind &&
    one.objectives?.mbco === other.objectives?.mbco &&
    one.objectives?.mtpd === other.objectives?.mtpd &&
    needs.length === others.length &&
    needs.every((need, at) => needsAlike(need, others[at]))
  );
}

function needsAlike(one: Requirement, other: Requirement): boolean {
  return (
    one.atLeast === other.atLeast &&
    one.for === other.for &&
    one.holds === other.holds &&
    one.loss === other.loss &&
    one.targets.length === other.targets.length &&
    one.targets.every((target, at) => target === other.targets[at])
  );
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
