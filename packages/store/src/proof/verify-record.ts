import type { Kysely, Transaction } from "kysely";
import { ofOneMoment } from "../database/of-one-moment.ts";
import type { Tables } from "../database/tables.ts";
import { UnfitEdits } from "../record/plan-replay.ts";
import type { Fault } from "./fault.ts";
import type { ProvedLog } from "./prove-head.ts";
import { proveLog } from "./prove-log.ts";
import { proveTold, type ProvedTold } from "./prove-told.ts";

/** What was proved, in numbers, or the first thing that is not as it was recorded. */
export type Verification =
  | ({ readonly isSound: true } & ProvedLog & ProvedTold)
  | ({ readonly isSound: false } & Fault);

/**
 * Proves the record as it is at one moment: the log and the audit are chains of hashes without a gap; the current plan and all
 * snapshots follow from the log; each approval is of what the plan said at its revision; and approvals, delegations, journals, calls, and the
 * roles and accounts of people are those that the audit tells of. Whoever keeps `hash` and `auditHash` elsewhere can prove later that
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
  const told = await proveTold(trx);
  return "fault" in told ? told : { ...log, ...told };
}

function unfit(error: unknown): Fault {
  if (!(error instanceof UnfitEdits)) throw error;
  const fault = "does not lead to a plan, with those before it";
  return { in: "log", number: error.revision, fault };
}
