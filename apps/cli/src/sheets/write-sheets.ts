import { mkdirSync } from "node:fs";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Plan } from "@mainstay/plan";
import { sheetNames, writeSheet, writeWorkbook } from "@mainstay/sheets";
import { CannotRun, reasonOf, UsageError } from "../failure.ts";
import { writeWhole } from "../record/write-whole.ts";
import { plain } from "../render/words.ts";

/** The forms of spreadsheets. */
export type SheetFormat = "xlsx" | "csv";

/** As which spreadsheet a plan is to be written, by the format that was asked for or the name; undefined if as none. */
export function sheetFormatOf(
  format: string | undefined,
  to: string | undefined,
): SheetFormat | undefined {
  if (format === "xlsx" || format === "csv") return format;
  const ending = to === undefined || format !== undefined ? "" : extname(to).toLowerCase();
  return ending === ".xlsx" ? "xlsx" : ending === ".csv" ? "csv" : undefined;
}

/** Writes the lists of a plan that have a sheet as one workbook, or as CSV into a directory; returns what was written. */
export async function writeSheets(
  plan: Plan,
  { to, format }: { readonly to: string | undefined; readonly format: SheetFormat },
): Promise<readonly string[]> {
  if (format === "xlsx") {
    if (to === undefined || extname(to).toLowerCase() !== ".xlsx") {
      throw new UsageError(
        "a workbook is written to a file: name one with --to, such as plan.xlsx",
      );
    }
    const workbook = writeWorkbook(plan);
    if ("fault" in workbook) throw new CannotRun(workbook.fault);
    await writeWhole(to, (file) => pipeline([workbook.bytes], file));
    return [to];
  }
  if (to === undefined || extname(to).toLowerCase() === ".csv") {
    throw new UsageError(
      "CSV has one sheet a file, and a plan has several: name a directory with --format csv --to, such as sheets",
    );
  }
  try {
    mkdirSync(to, { recursive: true });
  } catch (error) {
    throw new CannotRun(`cannot write to ${plain(to)}: ${reasonOf(error)}`);
  }
  const paths = sheetNames.map((list) => [list, join(to, `${list}.csv`)] as const);
  for (const [list, path] of paths) {
    await writeWhole(path, (file) => pipeline([writeSheet(plan, list)], file));
  }
  return paths.map(([, path]) => path);
}
