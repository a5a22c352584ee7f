export type { Column } from "./columns/column.ts";
export type { Sheet } from "./columns/sheet.ts";
export { type SheetName, sheetNames, sheetOf } from "./columns/sheets.ts";
export {
  type Decision,
  lettersOf,
  type MatchedColumn,
  type MatchedSheet,
} from "./columns/matched-sheet.ts";
export { type Workbook, writeSheet, writeWorkbook } from "./export/write-workbook.ts";
export type { CellProblem } from "./import/cell-problem.ts";
export type { RecordChange } from "./import/changes-of.ts";
export { importFiles } from "./import/import-files.ts";
export type { ImportOptions, SheetsImport } from "./import/import-sheets.ts";
export { type GivenFile, largestFile } from "./tables/read-tables.ts";
export type { OnProgress } from "./tables/progress.ts";
