import type { ElementId } from "@mainstay/plan";
import type { FunctionsOn } from "./find-surprises.ts";
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
  /** The elements of the kind `function` that rest on its users, by the plan. */
  readonly functions: readonly ElementId[];
};

/** The third parties that were reached; those under most functions first. */
export function findThirdParties(
  relations: readonly Relation[],
  functionsOn: FunctionsOn,
): readonly ThirdParty[] {
  const outward = relations.filter(
    ({ scope, connections, failed }) => scope === "third-party" && connections > failed,
  );
  const byName = Map.groupBy(outward, ({ to }) => to.name);
  return [...byName.values()]
    .flatMap((own): ThirdParty[] => {
      const [first] = own;
      if (first === undefined) return [];
      const users = own.map(({ from }) => from);
      return [
        {
          end: first.to,
          knownBy: knownBy(first.to),
          ports: own.flatMap(({ ports }) => ports),
          users,
          connections: own.reduce((sum, { connections }) => sum + connections, 0),
          functions: functionsOn(users.flatMap(({ elements }) => elements)),
        },
      ];
    })
    .toSorted(
      (one, other) =>
        other.functions.length - one.functions.length || other.connections - one.connections,
    );
}

function knownBy({ elements, host, reverseName }: PlacedEnd): ThirdPartyKnownBy {
  if (elements.length > 0) return "element";
  if (host !== undefined) return "name";
  return reverseName === undefined ? "address" : "reverse-name";
}
