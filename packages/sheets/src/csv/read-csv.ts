import { csvRecords, EndlessRecord } from "@mainstay/m365";
import { mostColumns, mostRows, type Row, type Table } from "../tables/table.ts";
import { Unreadable } from "../tables/unreadable.ts";
import { decodeText } from "./decode-text.ts";
import { bareText } from "./safe-text.ts";

/**
 * The one sheet of a CSV file, fields joined by commas, semicolons or tabs, in whatever encoding; rows are numbered as a
 * spreadsheet program shows them. Throws Unreadable.
 */
export function readCsv(file: string, bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  // Texts may have any letter, headers have not.
  if (/^[^\n]*\0/.test(text)) {
    throw new Unreadable("is no text: import .xlsx or CSV");
  }
  const rows: Row[] = [];
  // A field may go over several lines, and is one row all the same.
  let linesWithin = text.startsWith("sep=") ? 1 : 0;
  try {
    for (const { fields, line } of records(text)) {
      const number = line - linesWithin;
      for (const field of fields) linesWithin += field.split("\n").length - 1;
      const cells = fields.map(bareText);
      while (cells.at(-1) === "") cells.pop();
      if (cells.length > mostColumns) throw new Unreadable(`has more than ${mostColumns} columns`);
      if (rows.length === mostRows)
        throw new Unreadable(`has more than ${mostRows} rows: split it`);
      if (cells.length > 0) rows.push({ number, cells });
    }
  } catch (error) {
    if (!(error instanceof EndlessRecord)) throw error;
    throw new Unreadable(`has a quote in line ${error.line} that is not closed again: close it`);
  }
  return { file, sheet: nameOf(file), rows };
}

function* records(text: string) {
  const reader = csvRecords();
  yield* reader.write(text);
  yield* reader.end();
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
