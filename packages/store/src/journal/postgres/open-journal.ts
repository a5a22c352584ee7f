import { inJournalOrder, type JournalEntry, type Occasion } from "@mainstay/plan";
import type { Kysely } from "kysely";
import type { Database } from "../../database/open-database.ts";
import type { Tables } from "../../database/tables.ts";
import type { Journal } from "../journal.ts";
import { appendEntries } from "./append-entries.ts";
import { toJournalEntry } from "./journal-rows.ts";

/** Opens the journals in PostgreSQL, whose table is one of the database. */
export function openJournal({ db }: Pick<Database, "db">): Journal {
  return {
    append: (added) => db.transaction().execute((trx) => appendEntries(trx, added)),
    read: (occasion) => read(db, occasion),
  };
}

async function read(
  db: Kysely<Tables>,
  { collection, id }: Occasion,
): Promise<readonly JournalEntry[]> {
  const rows = await db
    .selectFrom("journal")
    .selectAll()
    .where("collection", "=", collection)
    .where("record", "=", id)
    .execute();
  return rows.map(toJournalEntry).toSorted(inJournalOrder);
}
