import { csvRecords, EndlessRecord } from "@mainstay/m365";
import type { ReadingProgress } from "../tables/progress.ts";
import { mostColumns, mostRows, type Row, type Table } from "../tables/table.ts";
import { Unreadable } from "../tables/unreadable.ts";
import { decodeText } from "./decode-text.ts";
import { bareText } from "./safe-text.ts";

/**
 * The one sheet of a CSV file, fields joined by commas, semicolons or tabs, in whatever encoding; rows are numbered as a
 * spreadsheet program shows them. Throws Unreadable.
 */
export function readCsv(file: string, bytes: Uint8Array, progress: ReadingProgress): Table {
  const text = decodeText(bytes);
  // Texts may have any letter, headers have not.
  if (/^[^\n]*\0/.test(text)) {
    throw new Unreadable("is no text: import .xlsx or CSV");
  }
  const rows: Row[] = [];
  // A field may go over several lines, and is one row all the same.
  let linesWithin = text.startsWith("sep=") ? 1 : 0;
  try {
    for (const { fields, line } of records(text, progress.advance)) {
      const number = line - linesWithin;
      for (const field of fields) linesWithin += field.split("\n").length - 1;
      const cells = fields.map(bareText);
      while (cells.at(-1) === "") cells.pop();
      if (cells.length > mostColumns) throw new Unreadable(`has more than ${mostColumns} columns`);
      if (rows.length === mostRows)
        throw new Unreadable(`has more than ${mostRows} rows: split it`);
      if (cells.length === 0) continue;
      progress.rows++;
      rows.push({ number, cells });
    }
  } catch (error) {
    if (!(error instanceof EndlessRecord)) throw error;
    throw new Unreadable(`has a quote in line ${error.line} that is not closed again: close it`);
  }
  return { file, sheet: nameOf(file), rows };
}

/** So many letters are looked at before it is told how far that is. */
const pieceLength = 2 ** 16;

function* records(text: string, advance: (length: number) => void) {
  const reader = csvRecords();
  for (let at = 0; at < text.length; at += pieceLength) {
    yield* reader.write(text.slice(at, at + pieceLength));
    advance(Math.min(pieceLength, text.length - at));
  }
  yield* reader.end();
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
