import type { Plan } from "@mainstay/plan";
import { type GivenFile, readTables } from "../tables/read-tables.ts";
import { type ImportOptions, importSheets, type SheetsImport } from "./import-sheets.ts";

/** The same of files: one that cannot be read is a problem like others, and nothing is imported then. */
export function importFiles(
  plan: Plan,
  files: readonly GivenFile[],
  options: ImportOptions,
): SheetsImport {
  const { tables, faults } = readTables(files, options.onProgress);
  const imported = importSheets(plan, tables, options);
  if (faults.length === 0) return imported;
  return { ...imported, problems: [...faults, ...imported.problems], edit: [], changes: [] };
}
