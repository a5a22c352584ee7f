import { columnLetters } from "../tables/cell-address.ts";
import type { Entry } from "./entries.ts";

/** Something wrong in a sheet: where, what stands there, what to do, and the nearest valid value if there is one. */
export type CellProblem = {
  readonly file?: string;
  readonly sheet?: string;
  /** Such as `F12`; of what belongs to no cell there is none. */
  readonly cell?: string;
  /** What is written above the column. */
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
  readonly suggestion?: string;
};

/** What is wrong, and with what that could be mended. */
export type Wrong = { readonly message: string; readonly suggestion?: string | undefined };

/** A problem with what an entry has in a field, or, where it has no column for that, with the entry. */
export function problemAt(
  entry: Entry,
  field: string,
  { message, suggestion }: Wrong,
): CellProblem {
  const { sheet, row } = entry;
  const found = sheet.columns.find(({ column }) => column?.field === field);
  const at = found?.at ?? sheet.columns.find(({ column }) => column !== undefined)?.at ?? 0;
  const cell = row.cells[at];
  return {
    file: sheet.table.file,
    sheet: sheet.table.sheet,
    cell: `${columnLetters(at)}${row.number}`,
    ...(found === undefined ? {} : { column: found.header }),
    ...(typeof cell === "string" && cell !== "" ? { value: cell.slice(0, 200) } : {}),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
