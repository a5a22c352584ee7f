import { inJournalOrder, type JournalEntry, type Occasion } from "@mainstay/plan";
import { type Kysely, sql, type Transaction } from "kysely";
import { writeAudit } from "../../audit/write-audit.ts";
import { journalChannel } from "../../database/follow-changes.ts";
import type { Database } from "../../database/open-database.ts";
import type { Tables } from "../../database/tables.ts";
import type { Added, Appended, Journal } from "../journal.ts";
import { hashOfJournalEntry, keptEntry } from "../kept-entry.ts";
import { journalAction } from "../told-journal.ts";
import { insertEntries, toJournalEntry } from "./journal-rows.ts";

/** Opens the journals in PostgreSQL, whose table is one of the database. */
export function openJournal({ db }: Pick<Database, "db">): Journal {
  return {
    append: (added) => db.transaction().execute((trx) => append(trx, added)),
    elsewhere: async (added) => elsewhereIn(await knownOf(db, entriesOf(added)), added),
    read: (occasion) => read(db, occasion),
  };
}

/**
 * One occasion after the other, so that of one entry that comes twice at once the second finds the first. The audit has the hash of
 * each, in the same transaction.
 */
async function append(trx: Transaction<Tables>, added: Added): Promise<Appended> {
  const { occasion, author, at } = added;
  const subject = addressOf(occasion);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`journal ${subject}`}, 0))`.execute(
    trx,
  );
  const entries = entriesOf(added);
  const known = await knownOf(trx, entries);
  const elsewhere = elsewhereIn(known, added);
  if (elsewhere !== undefined) return { kind: "elsewhere", id: elsewhere };
  const fresh = new Map<string, JournalEntry>();
  for (const entry of entries)
    if (!known.has(entry.id) && !fresh.has(entry.id)) fresh.set(entry.id, entry);
  if (fresh.size > 0) {
    await insertEntries(trx, [...fresh.values()]);
    const hashes = [...fresh].map(([id, entry]) => [id, hashOfJournalEntry(entry)]);
    const detail = { entries: Object.fromEntries(hashes) };
    await writeAudit(trx, { at, actor: author, action: journalAction, subject, detail });
    await sql`select pg_notify(${journalChannel}, ${subject})`.execute(trx);
  }
  return {
    kind: "kept",
    entries: entries.map((entry) => known.get(entry.id) ?? fresh.get(entry.id) ?? entry),
  };
}

function entriesOf(added: Added): readonly JournalEntry[] {
  return added.notes.map((note) => keptEntry(note, added));
}

function elsewhereIn(
  known: ReadonlyMap<string, JournalEntry>,
  { occasion }: Added,
): string | undefined {
  const here = addressOf(occasion);
  return [...known.values()].find((entry) => addressOf(entry.occasion) !== here)?.id;
}

async function knownOf(
  db: Kysely<Tables>,
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<string, JournalEntry>> {
  if (entries.length === 0) return new Map();
  const ids = entries.map(({ id }) => id);
  const rows = await db.selectFrom("journal").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, toJournalEntry(row)]));
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

function addressOf({ collection, id }: Occasion): string {
  return `${collection}/${id}`;
}
