import { PlanReplay } from "../record/plan-replay.ts";
import { readBackup, throwUnfit } from "./read-backup.ts";

/** The last revision of a backup that was proved. */
type Proved = { readonly revision: number; readonly hash: string };

/**
 * Proves that a backup can be restored, without a database: it is whole, every entry of the log and of the audit is what was
 * recorded, each approval has the hash of what it keeps as approved, everybody has the role that the audit tells of, and the
 * edits can be applied one after the other. Says up to which revision, with which hash. Throws BadBackup.
 */
export function verifyBackup(lines: AsyncIterable<string>): Promise<Proved> {
  return prove(lines).catch(throwUnfit);
}

async function prove(lines: AsyncIterable<string>): Promise<Proved> {
  const replay = new PlanReplay();
  let last = { revision: 0, hash: "" };
  for await (const line of readBackup(lines)) {
    if (!("entry" in line)) continue;
    const { edit, revision, hash } = line.entry;
    replay.add(edit);
    last = { revision, hash };
  }
  void replay.plan;
  return last;
}
