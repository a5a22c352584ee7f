import { sheetTitles } from "../columns/sheets.ts";
import { identities } from "../columns/match-columns.ts";
import { lettersOf, type MatchedSheet } from "../columns/matched-sheet.ts";
import type { CellProblem } from "./cell-problem.ts";

/** What is wrong with sheets as a whole: none that is known, columns that mean the same, none that says which record. */
export function sheetProblems(sheets: readonly MatchedSheet[]): readonly CellProblem[] {
  if (sheets.length > 0 && sheets.every(({ list }) => list === undefined)) {
    const message = `no sheet seems to be of units, people, elements or requirements: say which it is, or name its columns as an export does`;
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
  const wanted = identities[list];
  if (columns.some(({ column }) => column !== undefined && wanted.includes(column.field)))
    return [];
  const message = `no column says which of the ${sheetTitles[list][0]?.toLowerCase()} a row is: choose one for ${wanted.join(" or ")}`;
  return [{ file, sheet, message }];
}
