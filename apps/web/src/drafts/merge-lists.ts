import { type Form, isSame } from "./form.ts";

type Json = Form[string];

/**
 * Two changes of one list brought together, item by item; undefined where both changed the same item otherwise, or where
 * the items have no names of their own, as steps have none.
 */
export function mergeLists(
  before: Json | undefined,
  here: Json | undefined,
  there: Json | undefined,
): Json | undefined {
  const [old, mine, theirs] = [before ?? [], here ?? [], there ?? []].map(byName);
  if (old === undefined || mine === undefined || theirs === undefined) return undefined;
  const names = [...new Set([...theirs.keys(), ...mine.keys()])];
  const merged: Json[] = [];
  for (const name of names) {
    const [was, ours, others] = [old.get(name), mine.get(name), theirs.get(name)];
    const isContested = !isSame(ours, others) && !isSame(was, ours) && !isSame(was, others);
    if (isContested) return undefined;
    const kept = isSame(was, ours) ? others : ours;
    if (kept !== undefined) merged.push(kept);
  }
  return merged;
}

/** The items of a list by what tells them apart; undefined where that is not all of them. */
function byName(list: Json): ReadonlyMap<string, Json> | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = new Map(list.flatMap((item) => pairOf(item)));
  return items.size === list.length ? items : undefined;
}

function pairOf(item: Json): readonly (readonly [string, Json])[] {
  if (typeof item === "string") return [[item, item]];
  if (item === null || typeof item !== "object" || Array.isArray(item)) return [];
  const { category, after, element, when } = item;
  const cell = category === undefined ? undefined : JSON.stringify([category, after]);
  const name = cell ?? element ?? when;
  return typeof name === "string" ? [[name, item]] : [];
}
