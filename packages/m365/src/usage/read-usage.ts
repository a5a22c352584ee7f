import { type Body, csvBody, jsonBody, type Sink } from "./bodies.ts";
import { type Content, contentOf } from "./content.ts";
import { rejections } from "./rejections.ts";
import { columnKey, columnsOf, rowsOf } from "./row.ts";
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
      if (problem !== undefined) return;
      const fault = content?.take(row, item);
      if (fault === undefined) return;
      const column = titles.get(fault.column ?? "") ?? fault.column;
      rejected.add({ ...fault, ...(column === undefined ? {} : { column }) }, line);
    },
    item: (item, line) => {
      if (problem !== undefined) return;
      if (!isKnown(columnsOf(item))) problem = unrecognised(Object.keys(item));
      for (const row of rowsOf(item)) sink.take(row, item, line);
    },
    page: (hasNext) => {
      isPartial = hasNext;
    },
    reject: (why, value, line) => {
      if (problem === undefined) rejected.add({ why, value }, line);
    },
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
      else if (content === undefined) problem ??= "has no items that would tell what it is";
      return {
        file,
        kind: "unrecognised",
        title: "Not recognised",
        rows: 0,
        concealed: 0,
        deleted: 0,
        guests: 0,
        disabled: 0,
        active: new Map(),
        ...content?.finish(),
        rejected: rejected.list(),
        ...(problem === undefined ? {} : { problem }),
        isPartial,
      };
    },
  };
}

function unrecognised(titles: readonly string[]): string {
  const shown = titles.slice(0, 4).map((title) => title.trim().slice(0, 40));
  const more = titles.length > shown.length ? ` and ${titles.length - shown.length} more` : "";
  return `is no report, list of users or list of licences that is known: its columns are ${shown.join(", ")}${more}`;
}
