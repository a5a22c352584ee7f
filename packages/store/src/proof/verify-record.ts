import type { Kysely, Transaction } from "kysely";
import { ofOneMoment } from "../database/of-one-moment.ts";
import type { Tables } from "../database/tables.ts";
import { UnfitEdits } from "../record/plan-replay.ts";
import type { Fault } from "./fault.ts";
import { proveApprovals } from "./prove-approvals.ts";
import { proveAudit } from "./prove-audit.ts";
import { proveDelegations } from "./prove-delegations.ts";
import { proveLog } from "./prove-log.ts";
import { provePeople } from "./prove-people.ts";

/** What was proved, in numbers, or the first thing that is not as it was recorded. */
export type Verification =
  | {
      readonly isSound: true;
      readonly revisions: number;
      /** Of the last revision. */
      readonly hash: string;
      readonly approvals: number;
      readonly delegations: number;
      readonly people: number;
      readonly audit: number;
      /** Of the last entry of the audit. */
      readonly auditHash: string;
    }
  | ({ readonly isSound: false } & Fault);

/**
 * Proves the record as it is at one moment: the log and the audit are chains of hashes without a gap; the current plan and all
 * snapshots follow from the log; each approval is of what the plan said at its revision; and approvals, delegations and the
 * roles of people are those that the audit tells of. Whoever keeps `hash` and `auditHash` elsewhere can prove later that
 * nothing up to them was changed.
 */
export function verifyRecord(db: Kysely<Tables>): Promise<Verification> {
  return ofOneMoment(db, async (trx) => {
    const proof = await prove(trx);
    return "fault" in proof ? { isSound: false, ...proof } : { isSound: true, ...proof };
  });
}

async function prove(trx: Transaction<Tables>) {
  const log = await proveLog(trx).catch(unfit);
  if ("fault" in log) return log;
  const audit = await proveAudit(trx);
  if ("fault" in audit) return audit;
  const approvals = await proveApprovals(trx, audit);
  if (typeof approvals !== "number") return approvals;
  const delegations = await proveDelegations(trx, audit);
  if (typeof delegations !== "number") return delegations;
  const people = await provePeople(trx, audit);
  if (typeof people !== "number") return people;
  return { ...log, approvals, delegations, people, audit: audit.entries, auditHash: audit.hash };
}

function unfit(error: unknown): Fault {
  if (!(error instanceof UnfitEdits)) throw error;
  const fault = "does not lead to a plan, with those before it";
  return { in: "log", number: error.revision, fault };
}
