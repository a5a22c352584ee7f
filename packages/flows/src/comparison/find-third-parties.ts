import type { Answer, ElementId } from "@mainstay/plan";
import { wasUsed } from "../book/was-used.ts";
import type { Criticalities, CriticalFunction } from "./critical-functions.ts";
import type { FindAnswer } from "./find-answer.ts";
import type { FunctionsOn } from "./find-surprises.ts";
import { answersOf, type Leaning, leaningOf, silentOf } from "./leaning.ts";
import type { NeedsGraph } from "./needs-graph.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation, RelationPort } from "./relation.ts";

/**
 * How surely a third party is known, the surest first: the plan has it; a name that somebody asked for led to its address; its address
 * answers to a name, which says who has it at best; it is an address and nothing else.
 */
export const thirdPartyKnownBy = ["element", "name", "reverse-name", "address"] as const;
export type ThirdPartyKnownBy = (typeof thirdPartyKnownBy)[number];

/** A third party's server that was used: by whom, and which functions rest on those. */
export type ThirdParty = {
  readonly end: PlacedEnd;
  readonly knownBy: ThirdPartyKnownBy;
  readonly ports: readonly RelationPort[];
  readonly users: readonly PlacedEnd[];
  readonly connections: number;
  /** The elements of the kind `function` that rest on its users, by the plan; the most critical first. */
  readonly functions: readonly CriticalFunction[];
  /** Whether a function of high criticality is among them. */
  readonly isCritical: boolean;
  /** The elements that use it. */
  readonly leaning: readonly Leaning[];
  /** Whether it stands under a function of high criticality by an element that does not say so, and nobody answered. */
  readonly isAsked: boolean;
  readonly answers: readonly Answer[];
};

type Known = {
  readonly graph: NeedsGraph;
  readonly functionsOn: FunctionsOn;
  readonly criticalities: Criticalities;
  readonly findAnswer: FindAnswer;
};

/** The third parties that were reached; those under the most critical functions first, and of these those under most. */
export function findThirdParties(
  relations: readonly Relation[],
  { graph, functionsOn, criticalities, findAnswer }: Known,
): readonly ThirdParty[] {
  const { ordered, highest, isHigh } = criticalities;
  const underHigh = (users: readonly ElementId[]): boolean =>
    isHigh(highest(ordered(functionsOn(users))));
  const outward = relations.filter(
    (relation) => relation.scope === "third-party" && wasUsed(relation),
  );
  const byName = Map.groupBy(outward, ({ to }) => to.name);
  return [...byName.values()]
    .flatMap((own): ThirdParty[] => {
      const [first] = own;
      if (first === undefined) return [];
      const users = own.map(({ from }) => from);
      const elements = [...new Set(users.flatMap((user) => user.elements))];
      const functions = ordered(functionsOn(elements));
      const leaning = leaningOf(elements, {
        declaring: graph.thoseOn(elements, new Set(first.to.elements)),
        about: "third-party",
        to: first.to,
        findAnswer,
      });
      const isCritical = isHigh(highest(functions));
      return [
        {
          end: first.to,
          knownBy: knownBy(first.to),
          ports: own.flatMap(({ ports }) => ports),
          users,
          connections: own.reduce((sum, { connections }) => sum + connections, 0),
          functions,
          isCritical,
          leaning,
          isAsked: underHigh(silentOf(leaning)),
          answers: answersOf(leaning, findAnswer({ about: "third-party", to: first.to })),
        },
      ];
    })
    .toSorted(
      (one, other) =>
        byPlace(highest(one.functions), highest(other.functions)) ||
        other.functions.length - one.functions.length ||
        other.connections - one.connections,
    );
}

/** Orders places on the scale, of which there may be none: Infinity less Infinity is no number. */
function byPlace(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function knownBy({ elements, host, reverseName }: PlacedEnd): ThirdPartyKnownBy {
  if (elements.length > 0) return "element";
  if (host !== undefined) return "name";
  return reverseName === undefined ? "address" : "reverse-name";
}
