import { parseDuration } from "@mainstay/plan";
import type { Column } from "../columns/column.ts";
import type { MatchedSheet } from "../columns/matched-sheet.ts";
import { type Items, listField, placeField, type Sheet } from "../columns/sheet.ts";
import type { Item } from "../export/to-sheets.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { said } from "./fields-of.ts";
import type { KnownNames } from "./known-names.ts";

type Context = { readonly sheet: Sheet; readonly items: Items; readonly names: KnownNames };

/** What tells whether an item is a row: the same text of both, as far as the sheet of the row has columns for it. */
type KeyOf = (textOf: (field: string) => string) => string;

/**
 * Which row is which item. Rows that say all that an item says come first, those at the same place before others; then
 * those that it is known by; then those at its place.
 */
export function matchItems(
  had: readonly Item[],
  wanted: readonly Entry[],
  context: Context,
): ReadonlyMap<Item, Entry> {
  const matches = new Map<Item, Entry>();
  if (had.length === 0) return matches;
  const bySheet = Map.groupBy(wanted, ({ sheet }) => sheet);
  for (const [sheet, rows] of bySheet) {
    let free = rows;
    for (const keyOf of keysOf(sheet, context)) {
      const items = had.filter((item) => !matches.has(item));
      free = matchBy(keyOf, { items, rows: free, matches });
    }
  }
  return matches;
}

/** Matches by one key, and returns the rows that are left. */
function matchBy(
  keyOf: KeyOf,
  {
    items,
    rows,
    matches,
  }: {
    readonly items: readonly Item[];
    readonly rows: readonly Entry[];
    readonly matches: Map<Item, Entry>;
  },
): Entry[] {
  if (items.length === 0) return [...rows];
  const waiting = Map.groupBy(items, ({ cells }) => keyOf((field) => cells.get(field) ?? ""));
  const next = new Map<string, number>();
  return rows.filter((entry) => {
    const key = keyOf((field) => writtenIn(entry, field) ?? "");
    const at = next.get(key) ?? 0;
    const item = waiting.get(key)?.[at];
    if (item === undefined) return true;
    next.set(key, at + 1);
    matches.set(item, entry);
    return false;
  });
}

function keysOf(matched: MatchedSheet, { sheet, items, names }: Context): readonly KeyOf[] {
  const present = new Set(matched.columns.flatMap(({ column }) => column?.field ?? []));
  const own = sheet.columns.filter(({ field }) => field !== items.owner && present.has(field));
  const content = own.filter(({ field }) => field !== placeField);
  const byText = (columns: readonly Column[]): KeyOf | undefined =>
    columns.length === 0
      ? undefined
      : (textOf) => JSON.stringify(columns.map(({ field }) => textOf(field).trim()));
  const byValue = (fields: readonly string[]): KeyOf | undefined => {
    const columns = own.filter(({ field }) => fields.includes(field));
    if (columns.length === 0) return undefined;
    return (textOf) =>
      JSON.stringify(columns.map((column) => keyValue(column, textOf(column.field), names)));
  };
  const place = present.has(placeField) ? byText(own.filter(isPlace)) : undefined;
  return [byText(own), byText(content), ...items.knownBy.map(byValue), place].filter(
    (key) => key !== undefined,
  );
}

function isPlace({ field }: Column): boolean {
  return field === placeField || field === listField;
}

/** What a cell says, so that `4 hours` is `240m`, and several ids are the same in any order. */
function keyValue(column: Column, text: string, names: KnownNames): unknown {
  const { value } = said(column, text, names);
  if (Array.isArray(value)) return value.map(String).toSorted();
  if (column.kind !== "duration" || typeof value !== "string") return value ?? null;
  return parseDuration(value) ?? value;
}
