import { PairIndex } from "./pair-index.ts";

/** The id and name of each record of a list in lower case, and where to look for what. */
type Lines = { readonly texts: readonly string[]; readonly index: PairIndex };

const lines = new WeakMap<readonly object[], Lines>();

/**
 * The records of a list whose id or name contains a text, whatever its case, in order. What is put together for that is kept
 * until the list changes.
 */
export function findText<Item extends object>(
  records: readonly Item[],
  wanted: string,
): readonly Item[] {
  const { texts, index } = lines.get(records) ?? readLines(records);
  const small = wanted.toLowerCase();
  const found: Item[] = [];
  for (const at of index.candidates(small)) {
    if (texts[at].includes(small)) found.push(records[at]);
  }
  return found;
}

/** A field of a record that is text; empty where it has none. */
export function fieldOf(record: object, field: string): string {
  const value: unknown = Reflect.get(record, field);
  return typeof value === "string" ? value : "";
}

function readLines(records: readonly object[]): Lines {
  const texts = records.map((record) =>
    `${fieldOf(record, "id")} ${fieldOf(record, "name")}`.toLowerCase().replaceAll("\n", " "),
  );
  const read = { texts, index: new PairIndex(texts) };
  lines.set(records, read);
  return read;
}
