import { type Plan, replayEdits } from "@mainstay/plan";
import type { Kysely, Transaction } from "kysely";
import type * as z from "zod";
import { toApprovalRow } from "../approvals/approval-rows.ts";
import type { Tables } from "../database/tables.ts";
import { append } from "../record/commit-edit.ts";
import { emptyPlan } from "../record/empty-plan.ts";
import type { AuditLine, DelegationLine } from "./backup-lines.ts";
import { BadBackup, readBackup } from "./read-backup.ts";

/** What was restored. */
export type Restored = {
  readonly revisions: number;
  readonly audit: number;
  readonly approvals: number;
  readonly delegations: number;
  readonly hash: string;
};

/** Rebuilds a record from the lines of a backup, in an empty database and all or nothing. Throws BadBackup. */
export async function restoreBackup(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
): Promise<Restored> {
  return db.transaction().execute(async (trx) => {
    const { revision } = await trx
      .selectFrom("head")
      .select("revision")
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (revision > 0) {
      throw new BadBackup(
        `the database holds a plan already, at revision ${revision}: restore into an empty one`,
      );
    }
    return rebuild(trx, lines);
  });
}

async function rebuild(trx: Transaction<Tables>, lines: AsyncIterable<string>): Promise<Restored> {
  let plan: Plan = emptyPlan;
  const restored = { revisions: 0, audit: 0, approvals: 0, delegations: 0, hash: "" };
  for await (const line of readBackup(lines)) {
    if ("entry" in line) {
      const after = replayEdits(plan, [line.entry.edit]);
      await append(trx, line.entry, plan, after);
      plan = after;
      restored.revisions++;
      restored.hash = line.entry.hash;
    } else if ("audit" in line) {
      await trx.insertInto("audit").values(toAuditRow(line.audit)).execute();
      restored.audit++;
    } else if ("approval" in line) {
      const { onBehalfOf, comment, ...approval } = line.approval;
      const row = toApprovalRow({
        ...approval,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...(comment === undefined ? {} : { comment }),
      });
      await trx.insertInto("approvals").values(row).execute();
      restored.approvals++;
    } else {
      await trx.insertInto("delegations").values(toDelegationRow(line.delegation)).execute();
      restored.delegations++;
    }
  }
  return restored;
}

function toAuditRow({ at, actor, action, subject, detail }: z.output<typeof AuditLine>) {
  return { at, actor, action, subject: subject ?? null, detail: JSON.stringify(detail) };
}

function toDelegationRow(line: z.output<typeof DelegationLine>) {
  return {
    delegator: line.delegator.id,
    delegator_name: line.delegator.name,
    delegate: line.delegate.id,
    delegate_name: line.delegate.name,
    kinds: line.kinds ?? null,
    starts: line.starts,
    ends: line.ends,
    made_at: line.madeAt,
    made_by: line.madeBy,
    ended_at: line.endedAt ?? null,
    ended_by: line.endedBy ?? null,
  };
}
