/** One record of a CSV file: its fields as written, without quotes, and the line that it begins on, from 1. */
export type CsvRecord = { readonly fields: readonly string[]; readonly line: number };

/** Takes text in pieces of any length and gives the records that are complete; `end` gives the last one. */
export type CsvRecords = {
  readonly write: (text: string) => Iterable<CsvRecord>;
  readonly end: () => Iterable<CsvRecord>;
};

/** A record is longer than any that a report has: most likely a quote is never closed. */
export class EndlessRecord extends Error {
  readonly line: number;

  constructor(line: number) {
    super("a quote is opened and not closed again");
    this.line = line;
  }
}

const longestRecord = 1_000_000;
const delimiters = [",", ";", "\t"] as const;

/**
 * Reads CSV (RFC 4180) as it comes: fields joined by commas, semicolons or tabs, whichever the first line has most of;
 * lines ended by LF or CRLF; a first line `sep=;` as spreadsheets write it; empty lines passed over. A quote opens a
 * quoted field only where a field begins. Throws EndlessRecord.
 */
export function csvRecords(): CsvRecords {
  let rest = "";
  let line = 1;
  let delimiter: string | undefined;

  function* complete(isEnd: boolean): Generator<CsvRecord> {
    let at = 0;
    while (at < rest.length) {
      delimiter ??= delimiterOf(rest, isEnd);
      const record = delimiter === undefined ? undefined : recordAt(rest, at, delimiter, isEnd);
      if (record === undefined) {
        if (isEnd) throw new EndlessRecord(line);
        break;
      }
      const { fields, end, lines } = record;
      if (line === 1 && isSeparatorLine(fields)) delimiter = undefined;
      else if (fields.length > 1 || fields[0] !== "") yield { fields, line };
      line += lines;
      at = end;
      if (delimiter === undefined) {
        rest = rest.slice(at);
        at = 0;
      }
    }
    rest = rest.slice(at);
    if (rest.length > longestRecord) throw new EndlessRecord(line);
  }

  return {
    write: (text) => {
      rest += text;
      return complete(false);
    },
    end: () => complete(true),
  };
}

/** The delimiter that stands most often in the first line outside of quotes; undefined while that line is not complete. */
function delimiterOf(text: string, isEnd: boolean): string | undefined {
  const end = text.indexOf("\n");
  if (end === -1 && !isEnd) return undefined;
  const bare = text.slice(0, end === -1 ? text.length : end).replaceAll(/"[^"]*"/g, "");
  const counts = delimiters.map((one) => bare.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))];
}

function isSeparatorLine(fields: readonly string[]): boolean {
  return fields[0].startsWith("sep=") && fields.join("").length <= "sep=;".length;
}

type Taken = { readonly fields: readonly string[]; readonly end: number; readonly lines: number };

/** The record that begins at a place, or undefined if the text ends within it. */
function recordAt(
  text: string,
  start: number,
  delimiter: string,
  isEnd: boolean,
): Taken | undefined {
  const lineEnd = text.indexOf("\n", start);
  if (lineEnd === -1 && !isEnd) return undefined;
  const end = lineEnd === -1 ? text.length : lineEnd;
  const written = text.slice(start, end);
  if (written.includes('"')) return quotedRecordAt(text, start, delimiter, isEnd);
  const bare = written.endsWith("\r") ? written.slice(0, -1) : written;
  return { fields: bare.split(delimiter), end: end + 1, lines: 1 };
}

function quotedRecordAt(
  text: string,
  start: number,
  delimiter: string,
  isEnd: boolean,
): Taken | undefined {
  const fields: string[] = [];
  let lines = 1;
  for (let at = start; ; ) {
    let field = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote === -1) return undefined;
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
      lines += field.split("\n").length - 1;
    }
    const next = text.indexOf(delimiter, at);
    const lineEnd = text.indexOf("\n", at);
    if (lineEnd === -1 && !isEnd) return undefined;
    const stop = lineEnd === -1 ? text.length : lineEnd;
    if (next !== -1 && next < stop) {
      fields.push(field + text.slice(at, next));
      at = next + 1;
      continue;
    }
    const last = text.slice(at, stop);
    fields.push(field + (last.endsWith("\r") ? last.slice(0, -1) : last));
    return { fields, end: stop + 1, lines };
  }
}
