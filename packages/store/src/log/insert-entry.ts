import { addressIn, type Edit, type Steps } from "@mainstay/plan";
import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { unhurried } from "../record/unhurried.ts";
import { type Entry, recordIn } from "./entry.ts";

/** Appends an entry to the log. */
export async function insertEntry(trx: Transaction<Tables>, entry: Entry): Promise<void> {
  const { revision, at, author, reason = null, edit, previous, hash } = entry;
  const written = await unhurried(writing(edit));
  await trx
    .insertInto("revisions")
    .values({
      revision,
      at,
      author: author.name,
      author_id: author.id ?? null,
      author_way: author.way ?? null,
      reason,
      edit: written.text,
      touched: written.touched,
      previous,
      hash,
    })
    .execute();
}

/** An edit as JSON, and the records that it touches (`touchedBy`). */
function* writing(edit: Edit): Steps<{ readonly text: string; readonly touched: string[] }> {
  const written: string[] = [];
  const touched = new Set<string>();
  for (const operation of edit) {
    written.push(JSON.stringify(operation));
    touched.add(recordIn(addressIn(operation)));
    yield;
  }
  return { text: `[${written.join(",")}]`, touched: [...touched] };
}
