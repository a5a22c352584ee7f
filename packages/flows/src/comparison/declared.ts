import type { ElementId } from "@mainstay/plan";
import type { NeedsGraph } from "./needs-graph.ts";
import type { Relation } from "./relation.ts";

/**
 * How a plan knows a relation: one end needs the other itself; it rests on it by a way through others; it is the other that needs
 * it; or not at all.
 */
export type Declared =
  | { readonly kind: "direct" | "implied"; readonly path: readonly ElementId[] }
  | { readonly kind: "reversed"; readonly path: readonly ElementId[] }
  | { readonly kind: "none" };

/** How the plan knows each of these relations, in their order. Of elements that share a machine the best known pair counts. */
export function declaredIn(graph: NeedsGraph, relations: readonly Relation[]): readonly Declared[] {
  const wanted = new Map<ElementId, Set<ElementId>>();
  const want = (from: ElementId, to: ElementId): void => {
    wanted.set(from, (wanted.get(from) ?? new Set()).add(to));
  };
  for (const { from, to } of relations) {
    for (const one of from.elements) {
      for (const other of to.elements) {
        want(one, other);
        want(other, one);
      }
    }
  }
  const found = new Map([...wanted].map(([from, targets]) => [from, graph.pathsTo(from, targets)]));
  const shortest = (
    froms: readonly ElementId[],
    tos: readonly ElementId[],
  ): readonly ElementId[] | undefined =>
    froms
      .flatMap((one) => tos.map((other) => found.get(one)?.get(other)))
      .filter((path) => path !== undefined)
      .toSorted((one, other) => one.length - other.length)[0];

  return relations.map(({ from, to }): Declared => {
    const path = shortest(from.elements, to.elements);
    if (path !== undefined) return { kind: path.length === 2 ? "direct" : "implied", path };
    const back = shortest(to.elements, from.elements);
    return back === undefined ? { kind: "none" } : { kind: "reversed", path: back };
  });
}
