import { nearest, type Unit, UnitId } from "@mainstay/plan";

/** Which unit a value of the directory means, or why that cannot be said. */
export type UnitMatch =
  | { readonly unit: UnitId }
  | { readonly leftOut: true }
  | { readonly unmatched: "unknown" | "ambiguous"; readonly near?: UnitId };

/** An entry of the table that maps values to units and cannot be used. */
export type UnitTableFault = {
  readonly value: string;
  readonly unit: string;
  readonly near?: string;
};

/** Finds units by what the directory calls them; never by guessing. */
export type UnitNames = {
  readonly match: (value: string) => UnitMatch;
  readonly faults: readonly UnitTableFault[];
};

/**
 * Finds the unit that a value of the directory means: as the table says, where an empty unit leaves the value out on
 * purpose; else the unit with that id or name, without regard to case, spaces and signs. What is only similar is
 * suggested, not taken.
 */
export function unitNames(units: readonly Unit[], table: ReadonlyMap<string, string>): UnitNames {
  const ids = new Map(units.map(({ id }) => [String(id), id]));
  const named = new Map<string, Set<UnitId>>();
  for (const { id, name } of units) {
    for (const key of new Set([keyOf(id), keyOf(name)])) {
      named.set(key, (named.get(key) ?? new Set()).add(id));
    }
  }
  const chosen = new Map(Array.from(table, ([value, unit]) => [keyOf(value), unit.trim()]));
  const known = new Map<string, UnitMatch>();
  return {
    match: (value) => {
      const match = known.get(value) ?? matchOf(value);
      known.set(value, match);
      return match;
    },
    faults: Array.from(table, ([value, unit]) => ({ value, unit: unit.trim() }))
      .filter(({ unit }) => unit !== "" && !ids.has(unit))
      .map((fault) => {
        const near = nearest(fault.unit, ids.keys());
        return near === undefined ? fault : { ...fault, near };
      }),
  };

  function matchOf(value: string): UnitMatch {
    const key = keyOf(value);
    const choice = chosen.get(key);
    if (choice === "") return { leftOut: true };
    const unit = choice === undefined ? undefined : ids.get(choice);
    if (unit !== undefined) return { unit };
    const [first, ...others] = named.get(key) ?? [];
    if (first !== undefined && others.length === 0) return { unit: first };
    if (first !== undefined) return { unmatched: "ambiguous", near: first };
    const [near] = named.get(nearest(key, named.keys()) ?? "") ?? [];
    return near === undefined ? { unmatched: "unknown" } : { unmatched: "unknown", near };
  }
}

function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
