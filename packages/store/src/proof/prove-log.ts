import { type Edit, editBetween, findMaterial, Plan, replayEdits } from "@mainstay/plan";
import type { Transaction } from "kysely";
import { hashOfMaterial } from "../approvals/approval-entry.ts";
import { toApprovalEntry } from "../approvals/approval-rows.ts";
import type { Tables } from "../database/tables.ts";
import { hashOf, touchedBy } from "../log/entry.ts";
import { readEntryRows, toEntry } from "../log/read-entries.ts";
import { emptyPlan } from "../record/empty-plan.ts";
import { readHeadOf } from "../record/read-head.ts";
import type { Fault } from "./fault.ts";
import { readable, readableLater } from "./readable.ts";

/** The log that was proved: how many revisions, and the hash of the last. */
export type ProvedLog = { readonly revisions: number; readonly hash: string };

/** So many edits are kept until they are applied. */
const span = 500;

/**
 * Proves the log, and what follows from it: every entry has the hash of what it says and of the one before it, and none is
 * missing; each snapshot is the plan of its revision; what each approval is of is what the plan said at its revision; all
 * edits together give the current plan.
 */
export async function proveLog(trx: Transaction<Tables>): Promise<ProvedLog | Fault> {
  const stops = await revisionsToLookAt(trx);
  let plan = emptyPlan;
  let edits: Edit[] = [];
  let [revision, previous] = [0, ""];
  const apply = (): Fault | undefined => {
    try {
      plan = replayEdits(plan, edits);
      edits = [];
      return undefined;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      return { in: "log", number: revision, fault: `does not lead to a plan: ${fault}` };
    }
  };
  for await (const row of readEntryRows(trx)) {
    const broken = (fault: string): Fault => ({ in: "log", number: revision + 1, fault });
    if (row.revision !== revision + 1) return broken("is missing");
    if (row.previous !== previous) return broken("does not follow from the entry before it");
    const entry = readable(() => toEntry(row));
    if (entry === undefined || entry.hash !== hashOf(entry))
      return broken("is not what was recorded");
    if (row.touched.join("\n") !== touchedBy(entry.edit).join("\n"))
      return broken("is not listed with the records that it touches");
    edits.push(entry.edit);
    [revision, previous] = [entry.revision, entry.hash];
    if (!stops.has(revision) && edits.length < span) continue;
    const fault =
      apply() ?? (stops.has(revision) ? await look(trx, { plan, revision }) : undefined);
    if (fault !== undefined) return fault;
  }
  return apply() ?? (await proveHead(trx, { plan, revisions: revision, hash: previous }));
}

/** The revisions of which something is kept beside the log. */
async function revisionsToLookAt(trx: Transaction<Tables>): Promise<ReadonlySet<number>> {
  const rows = await trx
    .selectFrom("approvals")
    .select("revision")
    .union(trx.selectFrom("snapshots").select("revision"))
    .execute();
  return new Set(rows.map(({ revision }) => revision));
}

type Revision = { readonly plan: Plan; readonly revision: number };

async function look(trx: Transaction<Tables>, at: Revision): Promise<Fault | undefined> {
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

async function proveHead(
  trx: Transaction<Tables>,
  { plan, revisions, hash }: ProvedLog & { readonly plan: Plan },
): Promise<ProvedLog | Fault> {
  const head = await readableLater(readHeadOf(trx));
  const broken = { in: "plan", number: head?.revision ?? revisions } as const;
  if (head === undefined) return { ...broken, fault: "is none that was ever recorded so" };
  if (head.revision < revisions) return { ...broken, fault: "is older than the log" };
  if (head.revision > revisions || head.hash !== hash)
    return { in: "log", number: revisions + 1, fault: "and what followed is missing" };
  const about = differing(plan, head.plan);
  if (about !== undefined) return { ...broken, about, fault: "is not as the log has it" };
  return { revisions, hash };
}

/** The first record in which two plans differ. */
function differing(one: Plan, other: Plan): string | undefined {
  return touchedBy(editBetween(one, other))[0];
}
