import { type Insertable, sql, type Transaction } from "kysely";
import { keptText } from "../database/kept-text.ts";
import type { Tables } from "../database/tables.ts";
import { AuditDetail, type AuditEntry, type AuditWish, hashOfAudit } from "./audit-entry.ts";

/** An entry that is not in the chain yet. */
export type UnsealedAudit = Omit<AuditEntry, "hash">;

/**
 * Writes into the audit, for good, in one transaction with what it tells of. Whoever writes at the same time waits until that
 * transaction is over: so do this last.
 */
export function writeAudit(trx: Transaction<Tables>, wish: AuditWish): Promise<void> {
  return sealAudit(trx, [toUnsealed(wish)]);
}

/** What the database will keep of something that is to be written. Throws where its detail is not JSON. */
export function toUnsealed({ at, actor, action, subject, detail = {} }: AuditWish): UnsealedAudit {
  return {
    at: at.toISOString(),
    actor: { ...actor, name: keptText(actor.name) },
    action,
    ...(subject === undefined ? {} : { subject: keptText(subject) }),
    detail: AuditDetail.parse(JSON.parse(JSON.stringify(detail))),
  };
}

/** Appends entries to the chain, one after the other. */
export async function sealAudit(
  trx: Transaction<Tables>,
  entries: readonly UnsealedAudit[],
): Promise<void> {
  let { hash } = await trx
    .selectFrom("audit_head")
    .select("hash")
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sealed = entries.map((entry) => {
    hash = hashOfAudit(hash, entry);
    return { ...entry, hash };
  });
  await appendAudit(trx, sealed);
}

/** Appends entries that follow from the last one and from each other. */
export async function appendAudit(
  trx: Transaction<Tables>,
  entries: readonly AuditEntry[],
): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  await trx.insertInto("audit").values(entries.map(toRow)).execute();
  await trx
    .updateTable("audit_head")
    .set({ entries: sql<number>`entries + ${entries.length}`, hash: last.hash })
    .execute();
}

function toRow({
  at,
  actor,
  action,
  subject,
  detail,
  hash,
}: AuditEntry): Insertable<Tables["audit"]> {
  return {
    at,
    actor: actor.name,
    actor_id: actor.id ?? null,
    actor_way: actor.way ?? null,
    action,
    subject: subject ?? null,
    detail: JSON.stringify(detail),
    hash,
  };
}
