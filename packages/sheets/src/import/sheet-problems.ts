import { sheetOf } from "../columns/sheets.ts";
import { lettersOf, type MatchedSheet } from "../columns/matched-sheet.ts";
import type { CellProblem } from "./cell-problem.ts";

/** What is wrong with sheets as a whole: none that is known, columns that mean the same, none that says which record. */
export function sheetProblems(sheets: readonly MatchedSheet[]): readonly CellProblem[] {
  if (sheets.length > 0 && sheets.every(({ list }) => list === undefined)) {
    const message = `no sheet seems to be of a list of the plan, such as elements or people: say which it is, or name its columns as an export does`;
    return [{ message }];
  }
  return sheets.flatMap((sheet) => [...doubledColumns(sheet), ...lostIdentity(sheet)]);
}

function doubledColumns({
  table: { file, sheet },
  columns,
  header,
}: MatchedSheet): readonly CellProblem[] {
  return columns.flatMap((one, at) => {
    const first = columns.findIndex(({ column }) => column !== undefined && column === one.column);
    const other = columns[first];
    if (other === undefined || first === at) return [];
    const message = `columns ${lettersOf(other)} and ${lettersOf(one)} are both ${one.column?.title}: choose one`;
    return [{ file, sheet, cell: `${lettersOf(one)}${header}`, column: one.header, message }];
  });
}

function lostIdentity({
  table: { file, sheet },
  list,
  columns,
}: MatchedSheet): readonly CellProblem[] {
  if (list === undefined) return [];
  const { identity: wanted, columns: known, title } = sheetOf(list);
  if (columns.some(({ column }) => column !== undefined && wanted.includes(column.field)))
    return [];
  const titles = known.filter(({ field }) => wanted.includes(field)).map((column) => column.title);
  const message = `no column says which of the ${title.toLowerCase()} a row is: choose one for ${titles.join(" or ")}`;
  return [{ file, sheet, message }];
}
