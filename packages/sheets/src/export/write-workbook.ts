import { defaultCriticalities, type Plan } from "@mainstay/plan";
import type { Column } from "../columns/column.ts";
import { columnsOf, type SheetName, sheetTitles } from "../columns/sheets.ts";
import { writeCsv } from "../csv/write-csv.ts";
import { longestCell } from "../tables/table.ts";
import { columnLetters } from "../tables/cell-address.ts";
import { writeXlsx } from "../xlsx/write-xlsx.ts";
import { toSheets } from "./to-sheets.ts";

/** A workbook, or why there can be none: what stands in which cell is longer than a cell can be. */
export type Workbook = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: string };

/** Units, people, elements and requirements of a plan as an Excel workbook; the same plan gives the same bytes. */
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
    sheets.map(({ list, rows }) => {
      const columns = columnsOf[list];
      return {
        name: titleOf(list),
        columns: columns.map((column) => ({
          title: column.title,
          width: column.width,
          ...choicesOf(column, plan),
        })),
        rows: rows.map((row) => row.map((cell, at) => typed(columns[at], cell))),
      };
    }),
  );
  return { bytes };
}

/** One of the sheets of a plan as CSV. */
export function writeSheet(plan: Plan, wanted: SheetName): string {
  const rows = toSheets(plan).find(({ list }) => list === wanted)?.rows ?? [];
  return writeCsv([columnsOf[wanted].map(({ title }) => title), ...rows]);
}

function titleOf(list: SheetName): string {
  return sheetTitles[list][0] ?? list;
}

function choicesOf({ field, kind, words }: Column, plan: Plan) {
  if (field === "criticality")
    return { words: plan.organisation.criticalities ?? defaultCriticalities };
  return words === undefined || kind !== "word" ? {} : { words };
}

/** Numbers as numbers, so that one can count with them. */
function typed(column: Column | undefined, cell: string): string | number {
  const isNumber = column?.kind === "number" || column?.kind === "share";
  return isNumber && cell !== "" && String(Number(cell)) === cell ? Number(cell) : cell;
}
