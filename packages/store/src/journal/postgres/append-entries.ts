import type { JournalEntry, Occasion } from "@mainstay/plan";
import { type Kysely, sql, type Transaction } from "kysely";
import { writeAudit } from "../../audit/write-audit.ts";
import { journalChannel } from "../../database/follow-changes.ts";
import type { Tables } from "../../database/tables.ts";
import type { Added, Appended } from "../journal.ts";
import { hashOfJournalEntry, keptEntry } from "../kept-entry.ts";
import { journalAction } from "../told-journal.ts";
import { insertEntries, toJournalEntry } from "./journal-rows.ts";

/**
 * Adds entries to a journal as `Journal` says, together with what else the transaction does. One writer after the other, as the audit
 * has it anyway, so that of one id that comes twice at once, in whichever journals, the second finds the first. The audit has the
 * hash of each; do this last, as with `writeAudit`.
 */
export async function appendEntries(trx: Transaction<Tables>, added: Added): Promise<Appended> {
  const { occasion, author, at } = added;
  const subject = addressOf(occasion);
  await sql`select pg_advisory_xact_lock(hashtextextended('journal', 0))`.execute(trx);
  const entries = added.notes.map((note) => keptEntry(note, added));
  const known = await knownOf(trx, entries);
  const elsewhere = [...known.values()].find((entry) => addressOf(entry.occasion) !== subject);
  if (elsewhere !== undefined) return { kind: "elsewhere", id: elsewhere.id };
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

async function knownOf(
  db: Kysely<Tables>,
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<string, JournalEntry>> {
  if (entries.length === 0) return new Map();
  const ids = entries.map(({ id }) => id);
  const rows = await db.selectFrom("journal").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, toJournalEntry(row)]));
}

function addressOf({ collection, id }: Occasion): string {
  return `${collection}/${id}`;
}
