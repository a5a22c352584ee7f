import { type Plan, replayEdits } from "@mainstay/plan";
import { emptyPlan } from "../record/empty-plan.ts";
import { readBackup } from "./read-backup.ts";

/**
 * Proves that a backup can be restored, without a database: it is whole, every entry of the log is what was recorded, and the
 * edits can be applied one after the other. Says up to which revision, with which hash. Throws BadBackup.
 */
export async function verifyBackup(
  lines: AsyncIterable<string>,
): Promise<{ readonly revision: number; readonly hash: string }> {
  let plan: Plan = emptyPlan;
  let [revision, hash] = [0, ""];
  for await (const line of readBackup(lines)) {
    if (!("entry" in line)) continue;
    plan = replayEdits(plan, [line.entry.edit]);
    ({ revision, hash } = line.entry);
  }
  return { revision, hash };
}
