import type { Unit, UnitId } from "@mainstay/plan";

/**
 * A short code for each unit, to stand over a narrow column: the initials of an id of several words, else its first three
 * letters; a number is added where that is taken.
 */
export function unitCodes(units: readonly Unit[]): ReadonlyMap<UnitId, string> {
  const taken = new Set<string>();
  const codes = new Map<UnitId, string>();
  for (const { id } of units) {
    const words = id.split("-");
    const short = words.length === 1 ? id.slice(0, 3) : words.map((word) => word[0]).join("");
    const code = firstFree(short.toUpperCase().slice(0, 4), taken);
    taken.add(code);
    codes.set(id, code);
  }
  return codes;
}

function firstFree(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}${number}`)) number++;
  return `${code}${number}`;
}
