import type { Comparison } from "./compare-with-plan.ts";
import type { Declared } from "./declared.ts";
import type { Relation } from "./relation.ts";

/** A relation, and how the plan knows it. */
export type KnownRelation = { readonly relation: Relation; readonly declared: Declared };

/**
 * The relation from one end to another, by their names, of those that have to do with an element of the plan or fail; undefined where
 * nothing was seen from the one to the other.
 */
export function findRelation(
  { declared, surprises, failing }: Comparison,
  { from, to }: { readonly from: string; readonly to: string },
): KnownRelation | undefined {
  for (const relations of [declared, surprises, failing] as const) {
    for (const known of relations) {
      if (known.relation.from.name === from && known.relation.to.name === to) return known;
    }
  }
  return undefined;
}
