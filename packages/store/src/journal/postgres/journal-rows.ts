import { JournalEntry } from "@mainstay/plan";
import type { Insertable, Kysely, Selectable, Transaction } from "kysely";
import { inBatches } from "../../database/in-batches.ts";
import type { Tables } from "../../database/tables.ts";

type Row = Selectable<Tables["journal"]>;

/** Entries of all journals, in the order in which they came; read as they are asked for. */
export async function* readJournals(db: Kysely<Tables>): AsyncGenerator<JournalEntry> {
  const rows = inBatches<Row>((limit, last) =>
    db
      .selectFrom("journal")
      .selectAll()
      .where("number", ">", last?.number ?? "0")
      .orderBy("number")
      .limit(limit)
      .execute(),
  );
  for await (const row of rows) yield toJournalEntry(row);
}

/** Keeps entries for good. */
export async function insertEntries(
  trx: Transaction<Tables>,
  entries: readonly JournalEntry[],
): Promise<void> {
  if (entries.length > 0) await trx.insertInto("journal").values(entries.map(toRow)).execute();
}

/** The entry that a row is. */
export function toJournalEntry(row: Row): JournalEntry {
  return JournalEntry.parse({
    id: row.id,
    occasion: { collection: row.collection, id: row.record },
    at: row.at.toISOString(),
    received: row.received.toISOString(),
    author: { ...(row.author_id === null ? {} : { id: row.author_id }), name: row.author },
    what: row.what,
  });
}

function toRow({
  id,
  occasion,
  at,
  received,
  author,
  what,
}: JournalEntry): Insertable<Tables["journal"]> {
  return {
    id,
    collection: occasion.collection,
    record: occasion.id,
    at,
    received,
    author: author.name,
    author_id: author.id ?? null,
    what: JSON.stringify(what),
  };
}
