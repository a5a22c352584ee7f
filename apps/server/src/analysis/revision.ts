import { type Entry, touchedBy } from "@mainstay/store";

/** So many records are named of an edit. */
const named = 20;

/** A revision with its whole edit, as it is answered. */
export function toRevision({ revision, at, author, reason, edit, hash }: Entry) {
  const touched = touchedBy(edit);
  return {
    revision,
    at,
    author: author.name,
    authorId: author.id,
    way: author.way,
    reason,
    touched: touched.slice(0, named),
    records: touched.length,
    edit,
    hash,
  };
}
