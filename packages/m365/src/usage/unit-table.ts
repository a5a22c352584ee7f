import { columnKey } from "./row.ts";
import { type CsvRecord, csvRecords, EndlessRecord } from "./text/csv-records.ts";

/** A table that maps values of the directory to ids of units, as far as it could be read, and why not further. */
export type UnitTable = {
  readonly table: ReadonlyMap<string, string>;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
};

/**
 * Reads such a table from CSV: the value, then the id of its unit or nothing where the value is left out on purpose. A
 * first line whose second title is `unit` is a header.
 */
export function readUnitTable(text: string): UnitTable {
  const table = new Map<string, string>();
  const problems: { line: number; message: string }[] = [];
  const take = ({ fields, line }: CsvRecord) => {
    const [value = "", unit, ...more] = fields.map((field) => field.trim());
    if (line === 1 && ["unit", "unitid"].includes(columnKey(unit ?? ""))) return;
    if (value === "" || unit === undefined || more.some((field) => field !== "")) {
      problems.push({ line, message: "is not a value and the id of a unit, joined by a comma" });
    } else if (table.has(value)) problems.push({ line, message: `has ${value} a second time` });
    else table.set(value, unit);
  };
  const records = csvRecords();
  try {
    for (const record of records.write(text.replace(/^\ufeff/, ""))) take(record);
    for (const record of records.end()) take(record);
  } catch (error) {
    if (!(error instanceof EndlessRecord)) throw error;
    problems.push({ line: error.line, message: error.message });
  }
  return { table, problems };
}
