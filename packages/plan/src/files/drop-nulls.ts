import { isMapping } from "./mapping.ts";

/**
 * Takes the fields out of a value that have nothing behind them (`needs:`), for that means the same as no field, and
 * counts the entries that remain. Items of a list stay, so that the others keep their places.
 */
export function dropNulls(value: unknown): number {
  if (Array.isArray(value)) {
    let entries = value.length;
    for (const item of value) if (typeof item === "object") entries += dropNulls(item);
    return entries;
  }
  if (!isMapping(value)) return 0;
  let entries = 0;
  // A large plan has a million fields, and a list of the keys of each mapping would take most of the time.
  for (const key in value) {
    const held = value[key];
    if (held === null) Reflect.deleteProperty(value, key);
    else entries += typeof held === "object" ? 1 + dropNulls(held) : 1;
  }
  return entries;
}
