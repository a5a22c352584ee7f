import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { hashOf, touchedBy } from "../log/entry.ts";
import { readEntryRows, toEntry } from "../log/read-entries.ts";
import { PlanReplay } from "../record/plan-replay.ts";
import type { Fault } from "./fault.ts";
import { lookAtRevision, revisionsToLookAt } from "./look-at-revision.ts";
import { type ProvedLog, proveHead } from "./prove-head.ts";
import { readable } from "./readable.ts";

/**
 * Proves the log, and what follows from it: every entry has the hash of what it says and of the one before it, and none is
 * missing; each snapshot is the plan of its revision; what each approval is of is what the plan said at its revision; all
 * edits together give the current plan.
 */
export async function proveLog(trx: Transaction<Tables>): Promise<ProvedLog | Fault> {
  const stops = await revisionsToLookAt(trx);
  const replay = new PlanReplay();
  let [revision, previous] = [0, ""];
  for await (const row of readEntryRows(trx)) {
    const broken = (fault: string): Fault => ({ in: "log", number: revision + 1, fault });
    if (row.revision !== revision + 1) return broken("is missing");
    if (row.previous !== previous) return broken("does not follow from the entry before it");
    const entry = readable(() => toEntry(row));
    if (entry === undefined || entry.hash !== hashOf(entry))
      return broken("is not what was recorded");
    if (row.touched.join("\n") !== touchedBy(entry.edit).join("\n"))
      return broken("is not listed with the records that it touches");
    replay.add(entry.edit);
    [revision, previous] = [entry.revision, entry.hash];
    if (!stops.has(revision)) continue;
    const fault = await lookAtRevision(trx, { plan: replay.plan, revision });
    if (fault !== undefined) return fault;
  }
  const log = await proveHead(trx, { plan: replay.plan, revisions: revision, hash: previous });
  if ("fault" in log) return log;
  const outside = [...stops].find((at) => at < 1 || at > revision);
  if (outside === undefined) return log;
  return { in: "snapshots", number: outside, fault: "is of a revision that the log does not have" };
}
