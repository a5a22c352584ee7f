import { indexTexts } from "./index-texts.ts";

const linesOf = indexTexts((record) =>
  `${fieldOf(record, "id")} ${fieldOf(record, "name")}`.replaceAll("\n", " "),
);

/**
 * The records of a list whose id or name contains a text, whatever its case, in order. What is put together for that is kept
 * until the list changes.
 */
export function findText<Item extends object>(
  records: readonly Item[],
  wanted: string,
): readonly Item[] {
  const { texts, index } = linesOf(records);
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
