import { type Kysely, sql, type Transaction } from "kysely";
import * as z from "zod";
import { keptText } from "../database/kept-text.ts";
import type { Tables } from "../database/tables.ts";
import { type AuditEntry, type AuditWish, hashOfAudit } from "./audit-entry.ts";

const Detail = z.record(z.string(), z.json());

/**
 * Writes into the audit, for good, in one transaction with what it tells of. Whoever writes at the same time waits until that
 * transaction is over: so do this last.
 */
export async function writeAudit(
  trx: Transaction<Tables>,
  { at, actor, action, subject, detail = {} }: AuditWish,
): Promise<void> {
  const entry = {
    at: at.toISOString(),
    actor: { ...actor, name: keptText(actor.name) },
    action,
    ...(subject === undefined ? {} : { subject: keptText(subject) }),
    detail: Detail.parse(JSON.parse(JSON.stringify(detail))),
  };
  const { hash: previous } = await trx
    .selectFrom("audit_head")
    .select("hash")
    .forUpdate()
    .executeTakeFirstOrThrow();
  await appendAudit(trx, { ...entry, hash: hashOfAudit(previous, entry) });
}

/** The same for something that is done without the database. */
export function writeAuditAlone(db: Kysely<Tables>, wish: AuditWish): Promise<void> {
  return db.transaction().execute((trx) => writeAudit(trx, wish));
}

/** Appends an entry that follows from the last one. */
export async function appendAudit(
  trx: Transaction<Tables>,
  { at, actor, action, subject, detail, hash }: AuditEntry,
): Promise<void> {
  await trx
    .insertInto("audit")
    .values({
      at,
      actor: actor.name,
      actor_id: actor.id ?? null,
      actor_way: actor.way ?? null,
      action,
      subject: subject ?? null,
      detail: JSON.stringify(detail),
      hash,
    })
    .execute();
  await trx.updateTable("audit_head").set({ entries: sql<number>`entries + 1`, hash }).execute();
}
