import type { Plan } from "@mainstay/plan";
import { type Column, widthOf } from "../columns/column.ts";
import { scaleOf } from "../columns/scales.ts";
import { type SheetName, sheetOf } from "../columns/sheets.ts";
import { writeCsv } from "../csv/write-csv.ts";
import { longestCell } from "../tables/table.ts";
import { columnLetters } from "../tables/cell-address.ts";
import { writeXlsx } from "../xlsx/write-xlsx.ts";
import { toSheet, toSheets } from "./to-sheets.ts";

/** A workbook, or why there can be none: what stands in which cell is longer than a cell can be. */
export type Workbook = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: string };

/** All that a plan says as an Excel workbook; the same plan gives the same bytes. */
export function writeWorkbook(plan: Plan): Workbook {
  const sheets = toSheets(plan);
  for (const { list, rows } of sheets) {
    for (const [at, row] of rows.entries()) {
      const column = row.findIndex((cell) => cell.length > longestCell);
      if (column < 0) continue;
      const place = `${titleOf(list)} ${columnLetters(column)}${at + 2}`;
      const fault = `${place} would hold ${row[column]?.length} characters, and a cell of Excel holds ${longestCell}: shorten it, or export CSV`;
      return { fault };
    }
  }
  const bytes = writeXlsx(
    sheets.map(({ list, columns, rows }) => {
      return {
        name: titleOf(list),
        columns: columns.map((column) => ({
          title: column.title,
          width: widthOf(column),
          ...choicesOf(column, plan),
        })),
        rows: rows.map((row) => row.map((cell, at) => typed(columns[at], cell))),
      };
    }),
  );
  return { bytes };
}

/** One of the sheets of a plan as CSV. */
export function writeSheet(plan: Plan, list: SheetName): string {
  const { columns, rows } = toSheet(plan, list);
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}

function titleOf(list: SheetName): string {
  return sheetOf(list).title;
}

function choicesOf({ kind, words, scale }: Column, { organisation }: Plan) {
  if (scale !== undefined) return { words: scaleOf(organisation, scale) };
  if (kind === "flag") return { words: ["yes", "no"] };
  return words === undefined || kind !== "word" ? {} : { words };
}

/** Numbers as numbers, so that one can count with them. */
function typed(column: Column | undefined, cell: string): string | number {
  const isNumber = column?.kind === "number" || column?.kind === "share";
  return isNumber && cell !== "" && String(Number(cell)) === cell ? Number(cell) : cell;
}
