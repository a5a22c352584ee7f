import { parseAddress } from "@mainstay/m365/addresses";
import { kindOf } from "../addresses/address-kind.ts";
import type { PlacedEnd } from "./placed-end.ts";
import type { Relation } from "./relation.ts";

/** A machine that the plan has in no element: what it serves, what it uses, and which elements it has to do with. */
export type Stranger = {
  readonly end: PlacedEnd;
  /** What others reached it on. */
  readonly serves: readonly Relation[];
  readonly uses: readonly Relation[];
  readonly connections: number;
};

/** The organisation's own machines that are in no element, those with most connections first. */
export function findStrangers(relations: readonly Relation[]): readonly Stranger[] {
  const found = new Map<string, { end: PlacedEnd; serves: Relation[]; uses: Relation[] }>();
  const at = (end: PlacedEnd) => {
    const known = found.get(end.name) ?? { end, serves: [], uses: [] };
    found.set(end.name, known);
    return known;
  };
  for (const relation of relations) {
    const { from, to, scope } = relation;
    if (to.elements.length === 0 && scope === "internal") at(to).serves.push(relation);
    if (from.elements.length === 0 && !isOutside(from)) at(from).uses.push(relation);
  }
  return [...found.values()]
    .map(({ end, serves, uses }) => ({
      end,
      serves,
      uses,
      connections: [...serves, ...uses].reduce((sum, { connections }) => sum + connections, 0),
    }))
    .toSorted((one, other) => other.connections - one.connections);
}

/** Whether an end has a public address that is nobody's who is known: a visitor from the internet, more often than not a scanner. */
export function isOutside({ address, network, ownBy }: PlacedEnd): boolean {
  if (ownBy !== undefined) return false;
  const parsed = parseAddress(address ?? network?.split("/")[0] ?? "");
  return parsed !== undefined && kindOf(parsed) === "public";
}
