import type { Answer, ElementId } from "@mainstay/plan";
import type { Comparison } from "./compare-with-plan.ts";
import type { Declared } from "./declared.ts";
import type { DarkArea } from "./find-dark-areas.ts";
import type { ThirdParty } from "./find-third-parties.ts";
import type { Unseen } from "./find-unseen.ts";
import type { PlacedEnd } from "./placed-end.ts";
import { isFailing, type Relation } from "./relation.ts";

/** A relation that one of some elements is an end of, how the plan knows it, and what was said of one that it does not. */
export type NearRelation = {
  readonly relation: Relation;
  readonly how: Declared["kind"];
  /** Whether it was tried, and nobody answered. */
  readonly isFailing: boolean;
  /** Whether some port of it is still asked about: never of what is declared. */
  readonly isAsked: boolean;
  readonly answers: readonly Answer[];
};

/** What a comparison has of some elements. */
export type NearElements = {
  /**
   * What is declared stands before surprises, and these before what is not declared and only fails; of each what was used or tried
   * most first.
   */
  readonly relations: readonly NearRelation[];
  /** How many relations that nobody declared were too many. */
  readonly leftOut: number;
  /** How many connections from a client to a port of a server were too many to be compared at all. */
  readonly notCompared: number;
  /** The dark areas that one of them leans on or serves. */
  readonly darkAreas: readonly DarkArea[];
  /** The third parties under functions of high criticality that one of them uses, at most as many as relations. */
  readonly thirdParties: readonly ThirdParty[];
  readonly unseen: readonly Unseen[];
  readonly unwatched: Comparison["unwatched"];
};

/**
 * What a comparison has of some elements: of what the plan declares, that which has both ends among them; of what it does not
 * declare, at most `most`, whatever touches one of them, as that leads out of every neighbourhood.
 */
export function nearElements(
  comparison: Comparison,
  elements: ReadonlySet<ElementId>,
  { most }: { readonly most: number },
): NearElements {
  const { declared, unseen, unwatched, darkAreas, thirdParties } = comparison;
  const touches = ({ elements: own }: PlacedEnd) => own.some((id) => elements.has(id));
  const isBetween = ({ element, target }: { element: ElementId; target: ElementId }) =>
    elements.has(element) && elements.has(target);
  const leans = ({ leaning }: DarkArea | ThirdParty) =>
    leaning.some(({ element }) => elements.has(element));
  const known = declared
    .filter(({ relation: { from, to } }) => touches(from) && touches(to))
    .map(({ relation, declared: { kind } }) => ({
      relation,
      how: kind,
      isFailing: isFailing(relation),
      isAsked: false,
      answers: [],
    }));
  const unknown = [surprising(comparison), onlyFailing(comparison)].flatMap((relations) =>
    relations
      .filter(({ relation: { from, to } }) => touches(from) || touches(to))
      .toSorted((one, other) => other.relation.connections - one.relation.connections),
  );
  return {
    relations: [...known, ...unknown.slice(0, most)],
    leftOut: Math.max(0, unknown.length - most),
    notCompared: comparison.leftOut,
    darkAreas: darkAreas.filter(
      (area) => leans(area) || area.servers.some(({ end }) => touches(end)),
    ),
    thirdParties: thirdParties.filter((party) => party.isCritical && leans(party)).slice(0, most),
    unseen: unseen.filter(isBetween),
    unwatched: unwatched.filter(isBetween),
  };
}

function surprising({ surprises }: Comparison): readonly NearRelation[] {
  return surprises.map(({ relation, declared: { kind }, asked, answers }) => ({
    relation,
    how: kind,
    isFailing: false,
    isAsked: asked.length > 0,
    answers,
  }));
}

/** What nobody declared and never succeeded: somebody tries what is not there, or is kept out. */
function onlyFailing({ failing }: Comparison): readonly NearRelation[] {
  const undeclared = failing.filter(
    ({ relation, declared: { kind } }) =>
      isFailing(relation) && kind !== "direct" && kind !== "implied",
  );
  return [...Map.groupBy(undeclared, ({ relation }) => relation)].map(([relation, ports]) => ({
    relation,
    how: ports[0]?.declared.kind ?? "none",
    isFailing: true,
    isAsked: ports.some(({ answer }) => answer === undefined),
    answers: ports.flatMap(({ answer }) => answer ?? []),
  }));
}
