import { encodeOrganisation, encodeRecord, type Plan } from "@mainstay/plan";
import type { Column } from "../columns/column.ts";
import { fieldIn, type Form, type FormValue, isForm } from "../columns/form.ts";
import { type Holder, type Items, listField, placeField, type Sheet } from "../columns/sheet.ts";
import { type SheetName, sheetNames, sheetOf } from "../columns/sheets.ts";
import { toText } from "../columns/to-text.ts";

/** The cells of a sheet, in the order of its written columns; rows in the order of the plan. */
export type PlanSheet = {
  readonly list: SheetName;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};

/** All that a plan says, as it is written, as texts in cells. */
export function toSheets(plan: Plan): readonly PlanSheet[] {
  return sheetNames.map((list) => toSheet(plan, list));
}

/** One of the sheets of a plan. */
export function toSheet(plan: Plan, list: SheetName): PlanSheet {
  const sheet = sheetOf(list);
  const columns = sheet.columns.filter(({ isReadOnly }) => isReadOnly !== true);
  const rows: string[][] = [];
  for (const { id, form } of formsOf(plan, sheet.holder)) {
    for (const cells of rowsOf(sheet, form, id))
      rows.push(columns.map(({ field }) => cells.get(field) ?? ""));
  }
  return { list, columns, rows };
}

/** The texts of the cells of a record or an item, by the fields of their columns. */
export type Cells = ReadonlyMap<string, string>;

/** The cells of a record, or of an item in its open form. */
export function cellsOf({ columns }: Sheet, form: Form): Cells {
  return new Map(
    columns.map((column) => [column.field, toText(column, fieldIn(form, column.field))]),
  );
}

/** An item of a list: in which list at which place, from 1, as it is written and as it opens, and what its cells would say. */
export type Item = {
  readonly list: string;
  readonly place: number;
  readonly written: FormValue;
  readonly form: Form;
  readonly cells: Cells;
};

/** The items that a record has for a sheet, list by list. */
export function itemsOf(sheet: Sheet, { lists, open }: Items, form: Form): readonly Item[] {
  return lists.flatMap((list) => {
    const written = fieldIn(form, list);
    if (!isList(written)) return [];
    return written.map((item, at): Item => {
      const opened = open(item);
      const cells = cellsOf(sheet, { ...opened, [listField]: list, [placeField]: at + 1 });
      return { list, place: at + 1, written: item, form: opened, cells };
    });
  });
}

function* rowsOf(sheet: Sheet, form: Form, id: string): Generator<Cells> {
  const { items } = sheet;
  if (items === undefined) yield cellsOf(sheet, form);
  else
    for (const { cells } of itemsOf(sheet, items, form))
      yield items.owner === undefined ? cells : new Map([...cells, [items.owner, id]]);
}

function* formsOf(
  plan: Plan,
  holder: Holder,
): Generator<{ readonly id: string; readonly form: Form }> {
  if (holder === "organisation") {
    yield { id: holder, form: formOf(encodeOrganisation(plan.organisation)) };
    return;
  }
  for (const record of plan[holder])
    yield { id: record.id, form: formOf(encodeRecord(holder, record)) };
}

function formOf(written: unknown): Form {
  return isForm(written) ? written : {};
}

function isList(value: unknown): value is readonly FormValue[] {
  return Array.isArray(value);
}
