import { type Row, rowsUnder } from "./row.ts";
import { csvRecords, EndlessRecord } from "./text/csv-records.ts";
import { jsonItems } from "./text/json-items.ts";

/** Where the rows of a file go, and what is found on the way. */
export type Sink = {
  readonly begin: (titles: readonly string[]) => void;
  readonly take: (row: Row, item: object | undefined, line: number) => void;
  readonly item: (item: object, line: number) => void;
  readonly page: (hasNext: boolean) => void;
  readonly reject: (why: string, value: string, line: number) => void;
  readonly stop: (why: string) => void;
};

/** The text of a file in one of the forms that files have. */
export type Body = { readonly write: (text: string) => void; readonly end: () => void };

/** A table: the first record has the titles. */
export function csvBody(sink: Sink): Body {
  const records = csvRecords();
  let titles = 0;
  let rowUnder: ((fields: readonly string[]) => Row) | undefined;
  const takeAll = (found: ReturnType<typeof records.write>) => {
    try {
      for (const { fields, line } of found) {
        if (rowUnder === undefined) {
          rowUnder = rowsUnder(fields);
          titles = fields.length;
          sink.begin(fields);
        } else if (fields.length !== titles) sink.reject(otherLength, String(fields.length), line);
        else sink.take(rowUnder(fields), undefined, line);
      }
    } catch (error) {
      if (!(error instanceof EndlessRecord)) throw error;
      sink.stop(`cannot be read from line ${error.line} on: ${error.message}`);
    }
  };
  return { write: (text) => takeAll(records.write(text)), end: () => takeAll(records.end()) };
}

/** Answers of Graph. */
export function jsonBody(sink: Sink): Body {
  const items = jsonItems();
  const takeAll = (parts: ReturnType<typeof items.write>) => {
    for (const part of parts) {
      if ("fault" in part) sink.reject("is not JSON that can be read", part.fault, part.line);
      else if ("envelope" in part) sink.page("@odata.nextLink" in part.envelope);
      else for (const item of itemsIn(part.item)) sink.item(item, part.line);
    }
  };
  return { write: (text) => takeAll(items.write(text)), end: () => takeAll(items.end()) };
}

const otherLength = "has not as many fields as there are titles";

/** An item, or those of the page that it is where pages were saved in an array. */
function itemsIn(item: unknown): readonly object[] {
  if (typeof item !== "object" || item === null) return [];
  if (!("value" in item && Array.isArray(item.value))) return [item];
  return item.value.filter((inner) => typeof inner === "object" && inner !== null);
}
