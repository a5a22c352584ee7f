import { type Kysely, sql, type Transaction } from "kysely";
import { toApprovalRow } from "../approvals/approval-rows.ts";
import { toDelegationRow } from "../approvals/delegation.ts";
import type { Doing } from "../audit/audit-entry.ts";
import { appendAudit, writeAudit } from "../audit/write-audit.ts";
import { restoreCall } from "../calls/kept-call.ts";
import type { Tables } from "../database/tables.ts";
import { restoreReading } from "../jobs/kept-reading.ts";
import { insertEntries } from "../journal/postgres/journal-rows.ts";
import { restorePerson } from "../people/kept-person.ts";
import { proveLog } from "../proof/prove-log.ts";
import { type BackupCounts, type BackupHeader, noLines } from "./backup-lines.ts";
import { BadBackup, type BackupContent, readBackup, throwUnfit } from "./read-backup.ts";
import { requireEmpty } from "./require-empty.ts";
import { restoreLog } from "./restore-log.ts";

/** What was restored: how much of each, and the hash of the last revision. */
export type Restored = Readonly<BackupCounts> & { readonly hash: string };

/**
 * Rebuilds a record from the lines of a backup, in an empty database and all or nothing: also where what was approved is
 * not what the plan said then, or is not what the audit tells of it. The audit goes on with who restored
 * what: the moment of the backup, its last revision, and the hashes of that and of the last entry of the audit in it. Throws BadBackup.
 */
export async function restoreBackup(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
  doing: Doing,
): Promise<Restored> {
  return db.transaction().execute(async (trx) => {
    await requireEmpty(trx);
    const { at, ...restored } = await rebuild(trx, lines).catch(throwUnfit);
    const { hash: auditHash } = await trx
      .selectFrom("audit_head")
      .select("hash")
      .executeTakeFirstOrThrow();
    const { revisions: revision, hash } = restored;
    const detail = { backup: at, revision, hash, auditHash };
    await writeAudit(trx, { ...doing, action: "restore", detail });
    return restored;
  });
}

async function rebuild(
  trx: Transaction<Tables>,
  lines: AsyncIterable<string>,
): Promise<Restored & Pick<BackupHeader, "at">> {
  const log = restoreLog(trx);
  const counts = { ...noLines };
  let at = "";
  for await (const content of readBackup(lines)) {
    if ("entry" in content) {
      await log.add(content.entry);
      counts.revisions++;
    } else if ("header" in content) {
      ({ at } = content.header);
    } else {
      counts[await keep(trx, content)]++;
    }
  }
  const { hash } = await log.end();
  const proof = await proveLog(trx);
  if ("fault" in proof) {
    const { number, about = "", fault } = proof;
    throw new BadBackup(
      `number ${number} of the ${proof.in}, ${about}, ${fault}: take a backup that was not changed`,
    );
  }
  return { ...counts, hash, at };
}

async function keep(
  trx: Transaction<Tables>,
  content: Exclude<BackupContent, { entry: unknown } | { header: unknown }>,
): Promise<keyof BackupCounts> {
  if ("audit" in content) {
    await appendAudit(trx, [content.audit]);
    return "audit";
  }
  if ("approval" in content) {
    await trx.insertInto("approvals").values(toApprovalRow(content.approval)).execute();
    return "approvals";
  }
  if ("delegation" in content) {
    const { id, ...delegation } = content.delegation;
    // The audit knows it by its number.
    if (id !== undefined)
      await sql`select setval(pg_get_serial_sequence('delegations', 'id'), ${id}::bigint, false)`.execute(
        trx,
      );
    await trx.insertInto("delegations").values(toDelegationRow(delegation)).execute();
    return "delegations";
  }
  if ("person" in content) {
    await restorePerson(trx, content.person);
    return "people";
  }
  if ("call" in content) {
    await restoreCall(trx, content.call);
    return "calls";
  }
  if ("journal" in content) {
    await insertEntries(trx, [content.journal]);
    return "journal";
  }
  await restoreReading(trx, content.reading);
  return "readings";
}
