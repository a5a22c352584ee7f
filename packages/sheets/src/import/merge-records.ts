import type { Column } from "../columns/column.ts";
import { fieldIn, type Form, type FormValue, withField } from "../columns/form.ts";
import type { Sheet } from "../columns/sheet.ts";
import { sheetNames, sheetOf } from "../columns/sheets.ts";
import { cellsOf } from "../export/to-sheets.ts";
import { type CellProblem, problemAt } from "./cell-problem.ts";
import { type Draft, formOf, newDrafted } from "./draft.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { said } from "./fields-of.ts";
import type { KnownNames } from "./known-names.ts";

/** The rows by the records that they are, and what is known by name. */
export type Merged = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly names: KnownNames;
};

/**
 * Lays the rows of a list over its records. A cell that says what an export would is none; one that is empty takes the value
 * away, where the record can do without; what has no column stays.
 */
export function mergeRecords(
  sheet: Sheet,
  draft: Draft,
  { entries, names }: Merged,
): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  const blank = blankOf(sheet);
  for (const [id, entry] of entries) {
    const drafted = draft.get(id) ?? newDrafted({ id, ...blank });
    const isNew = !draft.has(id);
    draft.set(id, drafted);
    drafted.entry = entry;
    const before = formOf(drafted);
    const cells = isNew ? undefined : cellsOf(sheet, before);
    let form = before;
    for (const column of sheet.columns) {
      if (column.field === "id" && sheet.holder !== "organisation") continue;
      const text = writtenIn(entry, column.field)?.trim();
      if (text === undefined || text === (cells?.get(column.field) ?? "").trim()) continue;
      if (text === "" && column.isRequired === true) continue;
      const { value, wrong } = said(column, text, names);
      if (wrong !== undefined) problems.push(problemAt(entry, column.field, wrong));
      form = withField(form, column.field, keptIn(column, value, fieldIn(form, column.field)));
    }
    if (form !== before) drafted.form = form;
  }
  return problems;
}

/** What a new record has without a word: the lists that none can do without, for their items stand on another sheet. */
function blankOf({ holder }: Sheet): Form {
  const lists = sheetNames.flatMap((name) => {
    const { holder: other, items } = sheetOf(name);
    return other === holder && items?.isRequired === true ? items.lists : [];
  });
  return Object.fromEntries(lists.map((list) => [list, []]));
}

/**
 * The value; of losses, as a cell names elements alone, all that there were of an element that is still named, with when and how
 * far it is lost: one at each mention, those that are left at the last.
 */
function keptIn(
  { kind }: Column,
  value: FormValue | undefined,
  before: unknown,
): FormValue | undefined {
  if (kind !== "losses" || !Array.isArray(value) || !Array.isArray(before)) return value;
  const elementOf = (loss: FormValue) => fieldIn(loss, "element");
  const earlier = Map.groupBy(before, elementOf);
  const mentions = Map.groupBy(value, elementOf);
  return value.flatMap((loss) => {
    const same = mentions.get(elementOf(loss)) ?? [];
    const losses = earlier.get(elementOf(loss)) ?? same;
    const nth = same.indexOf(loss);
    return losses.slice(nth, nth + 1 === same.length ? undefined : nth + 1);
  });
}
