import type { Column } from "../columns/column.ts";
import { columnsOf, type RecordSheet } from "../columns/sheets.ts";
import { withField } from "../columns/fields.ts";
import { recordCells } from "../export/to-sheets.ts";
import { type CellProblem, problemAt } from "./cell-problem.ts";
import { type Draft, type Drafted, formOf } from "./draft.ts";
import { type Entry, writtenIn } from "./entries.ts";
import { said } from "./fields-of.ts";
import type { KnownNames } from "./known-names.ts";

/**
 * Lays the rows of a list over its records. A cell that says what an export would is none; one that is empty takes the value
 * away, where the record can do without; what has no column stays.
 */
export function mergeRecords(
  list: RecordSheet,
  draft: Draft,
  { entries, names, columns = columnsOf[list] }: Merged,
): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  for (const [id, entry] of entries) {
    const drafted: Drafted = draft.get(id) ?? {
      record: undefined,
      form: { id },
      entry: undefined,
      needs: [],
    };
    draft.set(id, drafted);
    drafted.entry = entry;
    const exported = drafted.record === undefined ? [] : recordCells(list, drafted.record);
    for (const [at, column] of columns.entries()) {
      if (column.field === "id") continue;
      const text = writtenIn(entry, column.field);
      const before = exported[at] ?? "";
      if (text === undefined || text.trim() === before.trim()) continue;
      if (text.trim() === "" && column.isRequired === true) continue;
      const { value, wrong } = said(column, text, names);
      if (wrong !== undefined) problems.push(problemAt(entry, column.field, wrong));
      drafted.form = withField(formOf(list, drafted), column.field, value);
    }
  }
  return problems;
}

/** The rows by the records that they are, what is known by name, and the columns where they are the plan's own. */
export type Merged = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly names: KnownNames;
  readonly columns?: readonly Column[];
};
