import { delimiterOf } from "../text/csv-fields.ts";
import { lines, longestLine } from "../text/lines.ts";
import type { Format, LineReader } from "./format.ts";
import type { Intake } from "./read-flows.ts";
import type { CountedRows } from "./rows.ts";
import { tableReader } from "./table-reader.ts";

/** So many lines are looked at to recognise a format: some begin with remarks. */
const firstLines = 40;
const tooLong = `is a line of more than ${longestLine / 2 ** 20} MiB`;

/** Takes text that is lines: of a format that knows its lines, or of a table whose first line names its columns. */
export function lineIntake(rows: CountedRows, formats: readonly Format[]): Intake {
  let first: string[] | undefined = [];
  let line = 0;
  let opened: { readonly format: Format; readonly reader: LineReader } | undefined;
  let problem: string | undefined;

  const give = (text: string, { line: taken }: LineReader): void => {
    rows.at(++line);
    if (text.length > longestLine) rows.reject(tooLong, text);
    else taken(text);
  };
  const recognise = (): void => {
    const held = first ?? [];
    first = undefined;
    opened = openLines(rows, formats, held) ?? openByColumns(rows, formats, held);
    if (opened === undefined) {
      const shown = filledOf(held).trim().slice(0, 60);
      const lacks = formats.flatMap((format) => format.lines?.lacks?.(held) ?? [])[0];
      problem = `${lacks ?? "is in no format that is known"}: it begins with \`${shown}\``;
    } else for (const text of held) give(text, opened.reader);
  };
  const cut = lines((text) => {
    if (opened !== undefined) give(text, opened.reader);
    else if (first !== undefined) {
      first.push(text);
      if (first.length === firstLines) recognise();
    }
  });

  return {
    write: (text) => {
      if (problem === undefined) cut.write(text);
    },
    end: () => {
      cut.end();
      if (first !== undefined) recognise();
      opened?.reader.end?.();
    },
    format: () => opened?.format,
    problem: () => problem,
  };
}

/** As if the file began with the names of its columns that somebody gave. */
function openByColumns(rows: CountedRows, formats: readonly Format[], first: readonly string[]) {
  const { columns } = rows;
  if (columns === undefined) return undefined;
  const delimiter = delimiterOf(filledOf(first));
  const header = columns
    .map((name) => (name.includes(delimiter) ? `"${name}"` : name))
    .join(delimiter);
  const opened = openLines(rows, formats, [header, ...first]);
  opened?.reader.line(header);
  return opened;
}

function filledOf(lines: readonly string[]): string {
  return lines.find((text) => text.trim() !== "") ?? "";
}

function openLines(rows: CountedRows, formats: readonly Format[], first: readonly string[]) {
  for (const format of formats) {
    if (format.lines?.recognise(first) === true) {
      return { format, reader: format.lines.open(rows) };
    }
  }
  return tableReader(rows, formats, first);
}
