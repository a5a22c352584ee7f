import { nouns } from "@mainstay/plan";
import { fieldIn, type Form, type FormValue, withField } from "../columns/form.ts";
import { type Items, listField, placeField, type Sheet } from "../columns/sheet.ts";
import { type Item, itemsOf } from "../export/to-sheets.ts";
import { type CellProblem, problemAt } from "./cell-problem.ts";
import { type Draft, type Drafted, formOf } from "./draft.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { said } from "./fields-of.ts";
import type { KnownNames } from "./known-names.ts";
import { matchItems } from "./match-items.ts";

/** Items that rows are laid over: their sheet, what is known by name, and whether what stands in no row goes. */
export type ItemMerge = {
  readonly sheet: Sheet;
  readonly items: Items;
  readonly names: KnownNames;
  readonly isComplete: boolean;
};

/**
 * Lays rows over the items of lists in records: a row is the item that it says, else that which it is known by, else that at
 * its place, else a new one. They stand in the order of their places, new ones without a place last. Those of no row stay,
 * or go if the sheets are complete.
 */
export function mergeItems(
  merge: ItemMerge,
  draft: Draft,
  entries: readonly Entry[],
): { readonly problems: readonly CellProblem[]; readonly missing: number } {
  const problems: CellProblem[] = [];
  const rows = new Map<string, Entry[]>();
  for (const entry of entries) {
    const owner = ownerOf(merge, entry, draft);
    if (typeof owner !== "string") problems.push(owner);
    else {
      const known = rows.get(owner);
      if (known === undefined) rows.set(owner, [entry]);
      else known.push(entry);
    }
  }
  // A row of nobody may be the one that somebody else's item seems to lack.
  const whole = { ...merge, isComplete: merge.isComplete && problems.length === 0 };
  let missing = 0;
  for (const [id, drafted] of draft) {
    const wanted = rows.get(id) ?? [];
    if (wanted.length === 0 && !hasItems(drafted, merge.items)) continue;
    const merged = mergeInto(whole, drafted, wanted);
    problems.push(...merged.problems);
    missing += merged.missing;
  }
  return { problems, missing };
}

function hasItems({ form, record }: Drafted, { lists }: Items): boolean {
  return lists.some((list) => {
    const held = fieldIn(form ?? record, list);
    return Array.isArray(held) && held.length > 0;
  });
}

/** An item as it will be: in which list, how far back in it, and from which row. */
type Kept = {
  readonly list: string;
  readonly order: number;
  readonly written: FormValue;
  readonly entry: Entry | undefined;
};

function mergeInto(
  { sheet, items, names, isComplete }: ItemMerge,
  drafted: Drafted,
  wanted: readonly Entry[],
): { readonly problems: readonly CellProblem[]; readonly missing: number } {
  const before = formOf(drafted);
  const had = itemsOf(sheet, items, before);
  const matches = matchItems(had, wanted, { sheet, items, names });
  const missing = had.filter((item) => !matches.has(item)).length;
  const problems: CellProblem[] = [];
  const kept: Kept[] = [];
  let isChanged = isComplete && missing > 0;
  const read = (entry: Entry, item: Item | undefined) => {
    const { isSame, ...row } = readItem(entry, item, { sheet, names });
    problems.push(...row.problems);
    isChanged ||= !isSame;
    kept.push(row);
  };
  for (const item of had) {
    const entry = matches.get(item);
    if (entry !== undefined) read(entry, item);
    else if (!isComplete) kept.push({ ...item, order: item.place, entry: undefined });
  }
  const matched = new Set(matches.values());
  for (const entry of wanted) if (!matched.has(entry)) read(entry, undefined);
  if (!isChanged) return { problems, missing };
  const ordered = kept.toSorted((one, other) => one.order - other.order || 0);
  let form = before;
  for (const list of items.lists) {
    const own = ordered.filter((item) => item.list === list);
    const none = items.isRequired ? [] : undefined;
    form = withField(form, list, own.length === 0 ? none : own.map(({ written }) => written));
    drafted.rows.set(
      list,
      own.map(({ entry }) => entry),
    );
  }
  drafted.form = form;
  return { problems, missing };
}

/** What a row says of an item; what it has no column for is as it was. */
function readItem(
  entry: Entry,
  item: Item | undefined,
  { sheet, names }: Pick<ItemMerge, "sheet" | "names">,
): Kept & { readonly isSame: boolean; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const { items, columns } = sheet;
  let form: Form = item?.form ?? {};
  let [list, order] = [
    item?.list ?? items?.lists[0] ?? "",
    item?.place ?? Number.POSITIVE_INFINITY,
  ];
  let isSame = item !== undefined;
  for (const column of columns) {
    if (column.field === items?.owner) continue;
    const text = writtenIn(entry, column.field)?.trim();
    if (text === undefined || text === (item?.cells.get(column.field) ?? "").trim()) continue;
    if (text === "" && (column.isRequired === true || column.field === placeField)) continue;
    isSame = false;
    const { value, wrong } = said(column, text, names);
    if (wrong !== undefined) problems.push(problemAt(entry, column.field, wrong));
    if (column.field === listField) list = typeof value === "string" ? value : list;
    else if (column.field === placeField) order = Number(value);
    else form = withField(form, column.field, value);
  }
  const written = isSame && item !== undefined ? item.written : form;
  return {
    list,
    order,
    written,
    entry,
    isSame,
    problems: [...problems, ...unplaced(entry, sheet)],
  };
}

/** A row that does not say in which of several lists it is. */
function unplaced(entry: Entry, { columns }: Sheet): readonly CellProblem[] {
  const column = columns.find(({ field }) => field === listField);
  if (column === undefined || (writtenIn(entry, listField) ?? "").trim() !== "") return [];
  const message = `the row has no ${column.title}: write one of ${column.words?.join(", ")}`;
  return [problemAt(entry, listField, { message })];
}

/** Of which record a row is, or that it does not say so. */
function ownerOf(
  { sheet: { holder, columns }, items, names }: ItemMerge,
  entry: Entry,
  draft: Draft,
): string | CellProblem {
  if (items.owner === undefined || holder === "organisation") return "organisation";
  const written = (writtenIn(entry, items.owner) ?? "").trim();
  const column = columns.find(({ field }) => field === items.owner);
  if (written === "" || column === undefined) {
    const message = `the row does not say of which ${nouns[holder]} it is: write the id of one`;
    return problemAt(entry, items.owner, { message });
  }
  const id = names.idOf([holder], written);
  if (draft.has(id)) return id;
  const { wrong } = said(column, written, names);
  return problemAt(
    entry,
    items.owner,
    wrong ?? {
      message: `\`${id}\` is no record of the plan itself, or is removed with the others that have no row: give it a row among the ${holder}`,
    },
  );
}
