import { csvFields, delimiterOf } from "../text/csv-fields.ts";
import type { Format, LineReader, TableRecord } from "./format.ts";
import type { Rows } from "./rows.ts";

/** A table whose first line with several columns is known to a format; undefined where none knows it. */
export function tableReader(
  rows: Rows,
  formats: readonly Format[],
  first: readonly string[],
): { readonly format: Format; readonly reader: LineReader } | undefined {
  const at = first.findIndex((line) => line.trim() !== "" && !saysNothing.test(line));
  const header = first[at] ?? "";
  const delimiter = delimiterOf(header);
  const columns = csvFields(header, delimiter)?.map(columnName) ?? [];
  const format = formats.find(({ table }) => table?.recognise(new Set(columns)));
  if (format?.table === undefined) return undefined;
  const table = format.table.open(rows);
  let skip = at + 1;
  let open = "";

  const record = (text: string): boolean => {
    const fields = csvFields(text, delimiter);
    if (fields === undefined) return false;
    if (fields.length < 2 && columns.length > 1) {
      if ((fields[0] ?? "").trim() !== "") rows.reject("has not the columns of the table", text);
    } else if (fields.length > columns.length) {
      rows.reject("has more fields than the table has columns", text);
    } else if (text !== header) table.record(toRecord(columns, fields));
    return true;
  };
  /** A quote that is not closed within so many characters opens no field of several lines, and spoils one line only. */
  const giveUp = (): void => {
    const [spoiled = "", ...others] = open.split("\n");
    open = "";
    rows.reject("has a quote that is not closed", spoiled);
    for (const other of others) one(other);
  };
  const one = (text: string): void => {
    const whole = open === "" ? text : `${open}\n${text}`;
    if (record(whole)) open = "";
    else if (whole.length < longestRecord) open = whole;
    else {
      open = whole;
      giveUp();
    }
  };
  return {
    format,
    reader: {
      line: (text) => {
        if (skip > 0) skip--;
        else one(text);
      },
      end: () => {
        while (open !== "") giveUp();
        table.end?.();
      },
    },
  };
}

/** What stands above the columns: the delimiter for Excel, and the type of what PowerShell has exported. */
const saysNothing = /^(sep=|"?#TYPE )/;

const longestRecord = 16_384;

/** A column without the unit that portals add (`TimeGenerated [UTC]`). */
function columnName(title: string): string {
  return title.trim().replace(/\s*\[.*\]$/, "");
}

function toRecord(columns: readonly string[], fields: readonly string[]): TableRecord {
  const record: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const field = fields[at]?.trim();
    if (field !== undefined && field !== "") record[column] = field;
  }
  return record;
}
