import { type Collection, encodeRecord, type Plan } from "@mainstay/plan";

const texts = new WeakMap<object, string>();

/** A record as JSON in the form of a file; it is written once, however often it is asked for, until it changes. */
export function recordText<C extends Collection>(collection: C, record: Plan[C][number]): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(encodeRecord(collection, record));
  texts.set(record, text);
  return text;
}
