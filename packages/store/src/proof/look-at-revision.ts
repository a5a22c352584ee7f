import { findMaterial, Plan } from "@mainstay/plan";
import type { Transaction } from "kysely";
import { hashOfMaterial } from "../approvals/approval-entry.ts";
import { toApprovalEntry } from "../approvals/approval-rows.ts";
import type { Tables } from "../database/tables.ts";
import { differing } from "./differing.ts";
import type { Fault } from "./fault.ts";
import { readable } from "./readable.ts";

/** The revisions of which something is kept beside the log. */
export async function revisionsToLookAt(trx: Transaction<Tables>): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom("approvals")
    .select("revision")
    .union(trx.selectFrom("snapshots").select("revision"))
    .execute();
  return new Set(rows.map(({ revision }) => revision));
}

type Revision = { readonly plan: Plan; readonly revision: number };

/** Holds what is kept beside a revision against the plan that the log leads to: its snapshot, and what was approved of it. */
export async function lookAtRevision(
  trx: Transaction<Tables>,
  at: Revision,
): Promise<Fault | undefined> {
  return (await lookAtSnapshot(trx, at)) ?? (await lookAtApprovals(trx, at));
}

async function lookAtSnapshot(
  trx: Transaction<Tables>,
  { plan, revision }: Revision,
): Promise<Fault | undefined> {
  const snapshot = await trx
    .selectFrom("snapshots")
    .select("form")
    .where("revision", "=", revision)
    .executeTakeFirst();
  if (snapshot === undefined) return undefined;
  const kept = Plan.safeParse(snapshot.form);
  const broken = { in: "snapshots", number: revision } as const;
  if (!kept.success) return { ...broken, fault: "is not a plan" };
  const about = differing(plan, kept.data);
  return about === undefined ? undefined : { ...broken, about, fault: "is not as the log has it" };
}

async function lookAtApprovals(
  trx: Transaction<Tables>,
  { plan, revision }: Revision,
): Promise<Fault | undefined> {
  const rows = await trx
    .selectFrom("approvals")
    .selectAll()
    .where("revision", "=", revision)
    .orderBy("id")
    .execute();
  for (const row of rows) {
    const broken = { in: "approvals", number: Number(row.id), about: row.record } as const;
    const approval = readable(() => toApprovalEntry(row));
    if (approval === undefined) return { ...broken, fault: "is nothing that was ever recorded so" };
    const { record, hash, material } = approval;
    const { collection, id } = record;
    if (hashOfMaterial(collection, material) !== hash)
      return { ...broken, fault: "has another hash than what it keeps as approved" };
    const then = findMaterial(plan, collection, id);
    if (then === undefined || hashOfMaterial(collection, then) !== hash)
      return { ...broken, fault: `is not of what the plan said at revision ${revision}` };
  }
  return undefined;
}
