import type { Answer, ElementId } from "@mainstay/plan";
import type { Comparison } from "./compare-with-plan.ts";
import type { Declared } from "./declared.ts";
import type { PlacedEnd } from "./placed-end.ts";
import { isFailing, type Relation } from "./relation.ts";
import type { Unseen } from "./find-unseen.ts";

/** A relation that one of some elements is an end of, how the plan knows it, and what was said of one that it does not. */
export type NearRelation = {
  readonly relation: Relation;
  readonly how: Declared["kind"];
  /** Whether no connection of it was ever made. */
  readonly isFailing: boolean;
  /** Whether some port of it is still asked about: never of what is declared. */
  readonly isAsked: boolean;
  readonly answers: readonly Answer[];
};

/** What a comparison has of some elements. */
export type NearElements = {
  /** What is declared stands before surprises, and of either what was used most. */
  readonly relations: readonly NearRelation[];
  /** How many surprises were too many. */
  readonly leftOut: number;
  readonly unseen: readonly Unseen[];
  readonly unwatched: Comparison["unwatched"];
};

/**
 * What a comparison has of some elements: of what the plan declares, that which has both ends among them; of surprises, at most
 * `most`, whatever touches one of them, as what nobody declared leads out of every neighbourhood.
 */
export function nearElements(
  { declared, surprises, unseen, unwatched }: Comparison,
  elements: ReadonlySet<ElementId>,
  { most }: { readonly most: number },
): NearElements {
  const touches = ({ elements: own }: PlacedEnd) => own.some((id) => elements.has(id));
  const isBetween = ({ element, target }: { element: ElementId; target: ElementId }) =>
    elements.has(element) && elements.has(target);
  const known = declared
    .filter(({ relation: { from, to } }) => touches(from) && touches(to))
    .map(({ relation, declared: { kind } }) => ({
      relation,
      how: kind,
      isFailing: isFailing(relation),
      isAsked: false,
      answers: [],
    }));
  const unknown = surprises
    .filter(({ relation: { from, to } }) => touches(from) || touches(to))
    .map(({ relation, declared: { kind }, asked, answers }) => ({
      relation,
      how: kind,
      isFailing: false,
      isAsked: asked.length > 0,
      answers,
    }))
    .toSorted((one, other) => other.relation.connections - one.relation.connections);
  return {
    relations: [...known, ...unknown.slice(0, most)],
    leftOut: Math.max(0, unknown.length - most),
    unseen: unseen.filter(isBetween),
    unwatched: unwatched.filter(isBetween),
  };
}
