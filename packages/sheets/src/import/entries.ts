import type { SheetName } from "../columns/sheets.ts";
import type { MatchedSheet } from "../columns/matched-sheet.ts";
import type { Row } from "../tables/table.ts";
import { type CellProblem, problemAt } from "./cell-problem.ts";

/** A row of a sheet that is of a list. */
export type Entry = { readonly sheet: MatchedSheet; readonly row: Row };

/** The rows of all sheets that are of a list. */
export function entriesOf(sheets: readonly MatchedSheet[], list: SheetName): readonly Entry[] {
  return sheets
    .filter((sheet) => sheet.list === list)
    .flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })))
    .filter(({ sheet, row }) =>
      sheet.columns.some(({ at, column }) => column && (row.cells[at] ?? "") !== ""),
    );
}

/** What an entry has in a field as it is written; undefined where there is no column for it. */
export function writtenIn({ sheet, row }: Entry, field: string): string | undefined {
  const at = sheet.columns.find(({ column }) => column?.field === field)?.at;
  if (at === undefined) return undefined;
  const cell = row.cells[at] ?? "";
  return typeof cell === "string" ? cell : "";
}

/** What could not be read of the entries' cells, where it is wanted. */
export function cellFaults(entries: readonly Entry[]): readonly CellProblem[] {
  return entries.flatMap((entry) =>
    entry.sheet.columns.flatMap(({ at, column }) => {
      const cell = entry.row.cells[at];
      if (column === undefined || cell === undefined || typeof cell === "string") return [];
      return [problemAt(entry, column.field, { message: `${column.title} ${cell.fault}` })];
    }),
  );
}
