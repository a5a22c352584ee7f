import type { Row, Table } from "../tables/table.ts";
import { columnLetters, parseColumn } from "../tables/cell-address.ts";
import type { Column } from "./column.ts";
import { type SheetName, sheetOf } from "./sheets.ts";
import { matchColumns, matchSheet } from "./match-columns.ts";

/** What somebody decided about a sheet: which list it is of, none to leave it out, and which columns (`A`) are which fields. */
export type Decision = {
  readonly file: string;
  readonly sheet: string;
  readonly list: SheetName | null;
  readonly columns?: { readonly [letters: string]: string | null };
};

/** A column of a sheet that has a header: what it is taken for, and what stands in it. */
export type MatchedColumn = {
  readonly at: number;
  readonly header: string;
  readonly column: Column | undefined;
  /** Whether the header says so exactly, or somebody decided. */
  readonly isCertain: boolean;
  readonly samples: readonly string[];
};

/** A sheet, the list that it is taken for, its header row and what follows that. */
export type MatchedSheet = {
  readonly table: Table;
  readonly list: SheetName | undefined;
  readonly header: number;
  readonly columns: readonly MatchedColumn[];
  readonly rows: readonly Row[];
};

/** So many rows are looked through for the one that has the headers; titles and notes may stand above it. */
const lookedThrough = 20;

/** What a sheet is taken for, unless somebody decided otherwise. */
export function matchTable(table: Table, decisions: readonly Decision[]): MatchedSheet {
  const decided = decisions.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  const at = headerAt(table);
  const header = table.rows[at];
  const headers = header?.cells.map((cell) => (typeof cell === "string" ? cell.trim() : "")) ?? [];
  const list = decided === undefined ? matchSheet(table.sheet, headers)?.sheet : decided.list;
  const rows = table.rows.slice(at + 1);
  const matched = list === undefined || list === null ? [] : matchColumns(list, headers);
  const own = new Map(
    Object.entries(decided?.columns ?? {}).map(([letters, field]) => [parseColumn(letters), field]),
  );
  const columns = headers.flatMap((text, column) => {
    const field = own.has(column) ? own.get(column) : matched[column]?.field;
    if (text === "" && field === undefined) return [];
    const known = list ? sheetOf(list).columns.find((one) => one.field === field) : undefined;
    return {
      at: column,
      header: text,
      column: known,
      isCertain: own.has(column) || matched[column]?.isExact === true,
      samples: samplesOf(rows, column),
    };
  });
  return { table, list: list ?? undefined, header: header?.number ?? 1, columns, rows };
}

/** The name of a column as spreadsheets show it. */
export function lettersOf({ at }: MatchedColumn): string {
  return columnLetters(at);
}

function headerAt({ sheet, rows }: Table): number {
  const scores = rows.slice(0, lookedThrough).map(({ cells }) => {
    const headers = cells.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
    return matchSheet(sheet, headers)?.exact ?? 0;
  });
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function samplesOf(rows: readonly Row[], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (typeof cell === "string" && cell.trim() !== "") samples.add(cell.trim().slice(0, 80));
    if (samples.size === 3) break;
  }
  return [...samples];
}
