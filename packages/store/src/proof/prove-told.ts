import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Fault } from "./fault.ts";
import { proveApprovals } from "./prove-approvals.ts";
import { proveAudit } from "./prove-audit.ts";
import { proveCalls } from "./prove-calls.ts";
import { proveDelegations } from "./prove-delegations.ts";
import { proveJournal } from "./prove-journal.ts";
import { provePeople } from "./prove-people.ts";

/** The audit and what it bears out, that were proved: how much of each, and the hash of the last entry of the audit. */
export type ProvedTold = {
  readonly approvals: number;
  readonly delegations: number;
  readonly people: number;
  readonly journal: number;
  readonly calls: number;
  readonly audit: number;
  readonly auditHash: string;
};

/** Proves the audit, and that approvals, delegations, the roles of people, journals and calls are those that it tells of. */
export async function proveTold(trx: Transaction<Tables>): Promise<ProvedTold | Fault> {
  const audit = await proveAudit(trx);
  if ("fault" in audit) return audit;
  const approvals = await proveApprovals(trx, audit.told);
  if (typeof approvals !== "number") return approvals;
  const delegations = await proveDelegations(trx, audit.told);
  if (typeof delegations !== "number") return delegations;
  const people = await provePeople(trx, audit.told);
  if (typeof people !== "number") return people;
  const journal = await proveJournal(trx, audit.told);
  if (typeof journal !== "number") return journal;
  const calls = await proveCalls(trx, audit.told);
  if (typeof calls !== "number") return calls;
  const { entries, hash: auditHash } = audit;
  return { approvals, delegations, people, journal, calls, audit: entries, auditHash };
}
