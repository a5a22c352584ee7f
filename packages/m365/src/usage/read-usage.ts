import { type Content, contentOf } from "./content.ts";
import { rejections } from "./rejections.ts";
import { columnKey, columnsOf, type Row, rowsOf, rowsUnder } from "./row.ts";
import { csvRecords, EndlessRecord } from "./text/csv-records.ts";
import { jsonItems } from "./text/json-items.ts";
import type { UsageFile } from "./usage-file.ts";
import type { UsageTally } from "./usage-tally.ts";

/** Takes the text of one file in pieces of any length, and says at the end what the file was. */
export type UsageReader = {
  readonly write: (text: string) => void;
  readonly end: () => UsageFile;
};

/**
 * Reads a file of usage, users or licences into a tally, as CSV or as Graph's JSON, whichever it is. Nothing that it holds
 * makes this throw: rows that cannot be read are counted, and a file that cannot be has a `problem`.
 */
export function readUsage(file: string, tally: UsageTally): UsageReader {
  const rejected = rejections();
  let content: Content | undefined;
  let problem: string | undefined;
  let isPartial = false;
  let body: Body | undefined;
  let blank = "";

  let titles: ReadonlyMap<string, string> = new Map();
  const isKnown = (written: readonly string[]): boolean => {
    if (content === undefined) {
      titles = new Map(written.map((title) => [columnKey(title), title.trim()]));
      content = contentOf(new Set(titles.keys()), file, tally);
    }
    return content !== undefined;
  };
  const sink: Sink = {
    begin: (written) => {
      if (!isKnown(written)) problem = unrecognised(written);
    },
    take: (row, item, line) => {
      const fault = content?.take(row, item);
      if (fault === undefined) return;
      const column = titles.get(fault.column ?? "") ?? fault.column;
      rejected.add({ ...fault, ...(column === undefined ? {} : { column }) }, line);
    },
    item: (item, line) => {
      if (!isKnown(columnsOf(item))) problem ??= unrecognised(Object.keys(item));
      for (const row of rowsOf(item)) sink.take(row, item, line);
    },
    page: (hasNext) => {
      isPartial = hasNext;
    },
    reject: (why, line) => rejected.add({ why, value: "" }, line),
    stop: (why) => {
      problem ??= why;
    },
  };

  return {
    write: (text) => {
      if (problem !== undefined) return;
      if (body === undefined) {
        blank = (blank + text).replace(/^[\s\ufeff]+/, "");
        if (blank === "") return;
        body = /^[[{]/.test(blank) ? jsonBody(sink) : csvBody(sink);
        body.write(blank);
      } else body.write(text);
    },
    end: () => {
      body?.end();
      if (body === undefined) problem = "is empty";
      return {
        file,
        kind: "unrecognised",
        title: "Not recognised",
        rows: 0,
        concealed: 0,
        deleted: 0,
        active: new Map(),
        ...content?.finish(),
        rejected: rejected.list(),
        ...(problem === undefined ? {} : { problem }),
        isPartial,
      };
    },
  };
}

type Sink = {
  readonly begin: (titles: readonly string[]) => void;
  readonly take: (row: Row, item: object | undefined, line: number) => void;
  readonly item: (item: object, line: number) => void;
  readonly page: (hasNext: boolean) => void;
  readonly reject: (why: string, line: number) => void;
  readonly stop: (why: string) => void;
};

type Body = { readonly write: (text: string) => void; readonly end: () => void };

function csvBody(sink: Sink): Body {
  const records = csvRecords();
  let rowUnder: ((fields: readonly string[]) => Row) | undefined;
  const takeAll = (found: ReturnType<typeof records.write>) => {
    try {
      for (const { fields, line } of found) {
        if (rowUnder === undefined) {
          rowUnder = rowsUnder(fields);
          sink.begin(fields);
        } else sink.take(rowUnder(fields), undefined, line);
      }
    } catch (error) {
      if (!(error instanceof EndlessRecord)) throw error;
      sink.stop(`cannot be read from line ${error.line} on: ${error.message}`);
    }
  };
  return { write: (text) => takeAll(records.write(text)), end: () => takeAll(records.end()) };
}

function jsonBody(sink: Sink): Body {
  const items = jsonItems();
  const takeAll = (parts: ReturnType<typeof items.write>) => {
    for (const part of parts) {
      if ("fault" in part) sink.reject(`is not JSON that can be read: ${part.fault}`, part.line);
      else if ("envelope" in part) sink.page("@odata.nextLink" in part.envelope);
      else if (typeof part.item === "object" && part.item !== null) {
        sink.item(part.item, part.line);
      }
    }
  };
  return { write: (text) => takeAll(items.write(text)), end: () => takeAll(items.end()) };
}

function unrecognised(titles: readonly string[]): string {
  const shown = titles.slice(0, 4).map((title) => title.trim().slice(0, 40));
  const more = titles.length > shown.length ? ` and ${titles.length - shown.length} more` : "";
  return `is no report, list of users or list of licences that is known: its columns are ${shown.join(", ")}${more}`;
}
