import type { Kysely } from "kysely";
import { toApprovalEntry } from "../approvals/approval-rows.ts";
import { listDelegations } from "../approvals/delegations.ts";
import type { Tables } from "../database/tables.ts";
import { readEntries } from "../log/read-entries.ts";
import type { BackupHeader, BackupLine } from "./backup-lines.ts";

/** So many rows of the audit are read at once. */
const batch = 500;

/**
 * The lines of a backup, in NDJSON without line ends: what the log says is all there is to the plan; with it come the audit,
 * approvals and delegations. The plan is of one moment, whatever is committed meanwhile.
 */
export async function* writeBackup(db: Kysely<Tables>, at: Date): AsyncGenerator<string> {
  const { revision, hash } = await db
    .selectFrom("head")
    .select(["revision", "hash"])
    .executeTakeFirstOrThrow();
  yield line({ mainstayBackup: 1, at: at.toISOString(), revision, hash } satisfies BackupHeader);
  let revisions = 0;
  // What is logged never changes, so the entries up to a revision are those of one moment.
  for await (const entry of readEntries(db, { upTo: revision })) {
    yield line({ entry: { ...entry, edit: [...entry.edit] } });
    revisions++;
  }
  let audit = 0;
  for await (const row of readAudit(db)) {
    yield line({ audit: row });
    audit++;
  }
  let approvals = 0;
  // An approval of a later revision has nothing that it could be of.
  for await (const approval of readApprovals(db, revision)) {
    yield line({ approval });
    approvals++;
  }
  const delegations = (await listDelegations(db)).toReversed();
  for (const { id: _, ...delegation } of delegations) yield line({ delegation });
  const counts = { revisions, audit, approvals, delegations: delegations.length };
  yield line({ end: counts } satisfies BackupLine);
}

function line(value: unknown): string {
  return JSON.stringify(value);
}

async function* readAudit(db: Kysely<Tables>) {
  for (let last = "0"; ; ) {
    const rows = await db
      .selectFrom("audit")
      .selectAll()
      .where("id", ">", last)
      .orderBy("id")
      .limit(batch)
      .execute();
    for (const { at, actor, action, subject, detail } of rows) {
      const named = subject === null ? {} : { subject };
      yield { at: at.toISOString(), actor, action, ...named, detail };
    }
    if (rows.length < batch) return;
    last = rows[rows.length - 1].id;
  }
}

async function* readApprovals(db: Kysely<Tables>, revision: number) {
  for (let last = "0"; ; ) {
    const rows = await db
      .selectFrom("approvals")
      .selectAll()
      .where("id", ">", last)
      .where("revision", "<=", revision)
      .orderBy("id")
      .limit(batch)
      .execute();
    for (const row of rows) yield toApprovalEntry(row);
    if (rows.length < batch) return;
    last = rows[rows.length - 1].id;
  }
}
