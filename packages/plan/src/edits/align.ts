import { isSame, type Json } from "./json.ts";
import { isNamedByPosition, namesOf } from "./list-names.ts";

/** For each item of the later list the position of the item of the earlier one that it continues, if any; rising. */
export type Alignment = readonly (number | undefined)[];

/**
 * Tells which items of a list are still there in a later one, in the order that moves the fewest: by name, or where items
 * have none, as what is left once the same items are taken off at both ends.
 */
export function alignItems(
  list: string,
  before: readonly Json[],
  after: readonly Json[],
): Alignment {
  if (!isNamedByPosition(list)) return alignNames(namesOf(list, before), namesOf(list, after));
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const paired = shorter - end;
  return after.map((_, at) => {
    if (at < paired) return at;
    return at >= after.length - end ? at - after.length + before.length : undefined;
  });
}

/** The same for names that are all different, by the longest run of them that is in order in both lists. */
export function alignNames(before: readonly string[], after: readonly string[]): Alignment {
  const places = new Map(before.map((name, at) => [name, at]));
  const found = after.map((name) => places.get(name));
  // `tails[n]` is the position in `after` of the smallest place that ends a rising run of n + 1 places.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, place] of found.entries()) {
    if (place === undefined) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1];
    tails[low] = at;
  }
  const aligned: (number | undefined)[] = after.map(() => undefined);
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) aligned[at] = found[at];
  return aligned;
}
