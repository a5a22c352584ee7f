import type { Kysely, Transaction } from "kysely";
import { readApprovals } from "../approvals/list-approvals.ts";
import { listDelegations } from "../approvals/delegations.ts";
import { readAudit } from "../audit/read-audit.ts";
import { readKeptCalls } from "../calls/kept-call.ts";
import { itemsOfOneMoment } from "../database/of-one-moment.ts";
import type { Tables } from "../database/tables.ts";
import { readKeptReadings } from "../jobs/kept-reading.ts";
import { readJournals } from "../journal/postgres/journal-rows.ts";
import { readEntries } from "../log/read-entries.ts";
import { readKeptPeople } from "../people/kept-person.ts";
import { type BackupCounts, type BackupHeader, noLines } from "./backup-lines.ts";

/**
 * The lines of a backup, in NDJSON without line ends, all of one moment, whatever is written meanwhile: `now` is asked for it once it
 * has come, so that nothing in a backup is later. What the log says is all
 * there is to the plan; with it come audit, approvals and delegations, people without what they come in with, what was
 * read of Microsoft 365, and journals.
 */
export function writeBackup(db: Kysely<Tables>, now: () => Date): AsyncGenerator<string> {
  return itemsOfOneMoment(db, async function* (trx) {
    yield JSON.stringify(await headerOf(trx, now));
    const counts = { ...noLines };
    for await (const [kind, content] of contentsOf(trx)) {
      yield JSON.stringify(content);
      counts[kind]++;
    }
    yield JSON.stringify({ end: counts });
  });
}

async function headerOf(trx: Transaction<Tables>, now: () => Date): Promise<BackupHeader> {
  const { revision, hash } = await trx
    .selectFrom("head")
    .select(["revision", "hash"])
    .executeTakeFirstOrThrow();
  const at = now();
  const audit = await trx.selectFrom("audit_head").select("hash").executeTakeFirstOrThrow();
  return { mainstayBackup: 2, at: at.toISOString(), revision, hash, auditHash: audit.hash };
}

async function* contentsOf(
  trx: Transaction<Tables>,
): AsyncGenerator<readonly [keyof BackupCounts, object]> {
  for await (const entry of readEntries(trx)) yield ["revisions", { entry }];
  for await (const { id: _, ...audit } of readAudit(trx)) yield ["audit", { audit }];
  for await (const approval of readApprovals(trx)) yield ["approvals", { approval }];
  for (const delegation of (await listDelegations(trx)).toReversed())
    yield ["delegations", { delegation }];
  for await (const person of readKeptPeople(trx)) yield ["people", { person }];
  for await (const reading of readKeptReadings(trx)) yield ["readings", { reading }];
  for await (const journal of readJournals(trx)) yield ["journal", { journal }];
  for await (const call of readKeptCalls(trx)) yield ["calls", { call }];
}
