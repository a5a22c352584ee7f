import {
  encodeRecord,
  formatDuration,
  type Plan,
  type RecordOf,
  type Requirement,
} from "@mainstay/plan";
import { columnsOf, type RecordSheet, type SheetName, sheetNames } from "../columns/sheets.ts";
import { fieldIn } from "../columns/fields.ts";
import { joinTexts } from "../columns/joined.ts";
import { shortDuration, toText } from "../columns/to-text.ts";

/** The cells of a sheet, in the order of its columns; rows in the order of the plan. */
export type PlanSheet = { readonly list: SheetName; readonly rows: readonly (readonly string[])[] };

/** Units, people, elements and requirements of a plan as it is written, as texts in cells. */
export function toSheets(plan: Plan): readonly PlanSheet[] {
  return sheetNames.map((list) => ({ list, rows: [...rowsOf(plan, list)] }));
}

function* rowsOf(plan: Plan, list: SheetName): Generator<readonly string[]> {
  if (list !== "requirements") {
    for (const record of plan[list]) yield recordCells(list, record);
    return;
  }
  for (const { id, needs = [] } of plan.elements) {
    for (const requirement of needs) yield requirementCells(id, requirement);
  }
}

/** The cells of a record. */
export function recordCells(list: RecordSheet, record: RecordOf<RecordSheet>): readonly string[] {
  // What an element needs is on a sheet of its own.
  const form = encodeRecord(list, "needs" in record ? { ...record, needs: undefined } : record);
  return columnsOf[list].map((column) => toText(column, fieldIn(form, column.field)));
}

/** The cells of a requirement; what goes without saying is left empty. */
export function requirementCells(
  element: string,
  { targets, atLeast, for: purpose, holds, loss, note, evidence }: Requirement,
): readonly string[] {
  return [
    element,
    joinTexts(targets),
    atLeast === targets.length ? "" : String(atLeast),
    purpose === "operate" ? "" : purpose,
    holds === 0 ? "" : shortDuration(formatDuration(holds)),
    loss === 1 ? "" : String(loss),
    note ?? "",
    evidence === "declared" ? "" : evidence,
  ];
}
