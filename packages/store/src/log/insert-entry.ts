import { addressIn, type Steps } from "@mainstay/plan";
import type { Insertable, Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Entry, recordIn } from "./entry.ts";

/** An entry as a row of the log. */
export type EntryRow = Insertable<Tables["revisions"]>;

/** Writes the row of an entry, in steps, as its edit may be as large as a plan: do it before anything is locked. */
export function* writingEntry(entry: Entry): Steps<EntryRow> {
  const { revision, at, author, reason = null, edit, previous, hash } = entry;
  const written: string[] = [];
  // As `touchedBy` says it.
  const touched = new Set<string>();
  for (const operation of edit) {
    written.push(JSON.stringify(operation));
    touched.add(recordIn(addressIn(operation)));
    yield;
  }
  return {
    revision,
    at,
    author: author.name,
    author_id: author.id ?? null,
    author_way: author.way ?? null,
    reason,
    edit: `[${written.join(",")}]`,
    touched: [...touched],
    previous,
    hash,
  };
}

/** Appends an entry to the log. */
export async function insertEntry(trx: Transaction<Tables>, row: EntryRow): Promise<void> {
  await trx.insertInto("revisions").values(row).execute();
}
