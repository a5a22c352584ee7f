import type { Edit, Steps } from "@mainstay/plan";
import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { unhurried } from "../record/unhurried.ts";
import { type Entry, touchedBy } from "./entry.ts";

/** Appends an entry to the log. */
export async function insertEntry(trx: Transaction<Tables>, entry: Entry): Promise<void> {
  const { revision, at, author, reason = null, edit, previous, hash } = entry;
  await trx
    .insertInto("revisions")
    .values({
      revision,
      at,
      author: author.name,
      author_id: author.id ?? null,
      author_way: author.way ?? null,
      reason,
      edit: await unhurried(writing(edit)),
      touched: touchedBy(edit),
      previous,
      hash,
    })
    .execute();
}

/** An edit as JSON. */
function* writing(edit: Edit): Steps<string> {
  const written: string[] = [];
  for (const operation of edit) {
    written.push(JSON.stringify(operation));
    yield;
  }
  return `[${written.join(",")}]`;
}
