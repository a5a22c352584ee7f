import type { Transaction } from "kysely";
import { formatRecord } from "../approvals/approval-entry.ts";
import { toApprovalEntry } from "../approvals/approval-rows.ts";
import { readApprovalRows } from "../approvals/list-approvals.ts";
import type { Tables } from "../database/tables.ts";
import type { Fault } from "./fault.ts";
import { readable } from "./readable.ts";
import type { Told } from "./told.ts";

/** Proves that what is kept of approvals is what the audit tells of each record, in the same order; says how many there are. */
export async function proveApprovals(
  trx: Transaction<Tables>,
  { approvals }: Told,
): Promise<number | Fault> {
  let [count, last] = [0, 0];
  for await (const row of readApprovalRows(trx)) {
    last = Number(row.id);
    const entry = readable(() => toApprovalEntry(row));
    if (entry === undefined)
      return { in: "approvals", number: last, fault: "is nothing that was ever recorded so" };
    if (!approvals.bearsOut(entry)) {
      const about = formatRecord(entry.record);
      return { in: "approvals", number: last, about, fault: "is not what the audit tells of it" };
    }
    count++;
  }
  const about = approvals.missing();
  if (about === undefined) return count;
  const fault = "is the last one, and the audit tells of more";
  return { in: "approvals", number: last, about, fault };
}
