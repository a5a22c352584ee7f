import { findMaterial, type Plan } from "@mainstay/plan";
import { formatRecord, hashOfMaterial, type ApprovalEntry } from "../approvals/approval-entry.ts";
import { PlanReplay } from "../record/plan-replay.ts";
import { BadBackup, readBackup, throwUnfit } from "./read-backup.ts";

/** The last revision of a backup that was proved. */
type Proved = { readonly revision: number; readonly hash: string };

/**
 * Proves that a backup can be restored, without a database, and of it what `verifyRecord` proves of a record: it is whole, the
 * log and the audit are chains of hashes, the edits can be applied one after the other, approvals, delegations, journals and the roles of
 * people are those that the audit tells of, and each approval is of what the plan said at its revision. It is read twice, since
 * what was approved comes after the log. Says up to which revision, with which hash. Throws BadBackup.
 */
export function verifyBackup(read: () => AsyncIterable<string>): Promise<Proved> {
  return prove(read).catch(throwUnfit);
}

async function prove(read: () => AsyncIterable<string>): Promise<Proved> {
  const approved = await readApproved(read());
  const replay = new PlanReplay();
  let last = { revision: 0, hash: "" };
  for await (const line of readBackup(read())) {
    if (!("entry" in line)) continue;
    const { edit, revision, hash } = line.entry;
    replay.add(edit);
    last = { revision, hash };
    const here = approved.get(revision);
    if (here !== undefined) requireSaid(here, { plan: replay.plan, revision });
    approved.delete(revision);
  }
  void replay.plan;
  for (const [revision, approvals] of approved) requireSaid(approvals, { revision });
  return last;
}

/** What an approval is of. */
type Approved = Pick<ApprovalEntry, "record" | "hash">;

async function readApproved(lines: AsyncIterable<string>): Promise<Map<number, Approved[]>> {
  const approved = new Map<number, Approved[]>();
  for await (const line of readBackup(lines)) {
    if (!("approval" in line)) continue;
    const { revision, record, hash } = line.approval;
    approved.set(revision, [...(approved.get(revision) ?? []), { record, hash }]);
  }
  return approved;
}

function requireSaid(
  approvals: readonly Approved[],
  { plan, revision }: { readonly plan?: Plan; readonly revision: number },
): void {
  for (const { record, hash } of approvals) {
    const { collection, id } = record;
    const material = plan === undefined ? undefined : findMaterial(plan, collection, id);
    if (material !== undefined && hashOfMaterial(collection, material) === hash) continue;
    throw new BadBackup(
      `an approval of ${formatRecord(record)} is not of what the plan said at revision ${revision}: take a backup that was not changed`,
    );
  }
}
