import { collectionWords } from "./collection-words.ts";

/** The lists whose records have no name of their own. */
const nameless = ["organisation", "uses", "deferrals", "answers"] as const;

/** A record that was changed, in words: by its name, or by what it is; one that is gone by its address, `elements/payroll`. */
export function touchedWords(record: string, names: Readonly<Record<string, string>>): string {
  const list = nameless.find((one) => record === one || record.startsWith(`${one}/`));
  return names[record] ?? (list === undefined ? record : collectionWords[list]);
}
