export { type SheetName, sheetNames } from "./columns/column.ts";
export {
  type Decision,
  lettersOf,
  type MatchedColumn,
  type MatchedSheet,
} from "./columns/matched-sheet.ts";
export { type Workbook, writeSheet, writeWorkbook } from "./export/write-workbook.ts";
export type { CellProblem } from "./import/cell-problem.ts";
export type { RecordChange } from "./import/changes-of.ts";
export { type ImportOptions, importSheets, type SheetsImport } from "./import/import-sheets.ts";
export { type GivenFile, largestFile, readTables } from "./tables/read-tables.ts";
export type { FileFault, Table } from "./tables/table.ts";
