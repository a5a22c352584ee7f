import type { Transaction } from "kysely";
import { type ApprovalEntry, formatRecord, hashOfApproval } from "../approvals/approval-entry.ts";
import { toApprovalEntry } from "../approvals/approval-rows.ts";
import { readApprovalRows } from "../approvals/list-approvals.ts";
import type { AuditEntry } from "../audit/audit-entry.ts";
import type { Tables } from "../database/tables.ts";
import type { Fault } from "./fault.ts";
import type { ProvedAudit } from "./prove-audit.ts";
import { readable } from "./readable.ts";

/** Proves that what is kept of approvals is what the audit tells of each record, in the same order; says how many there are. */
export async function proveApprovals(
  trx: Transaction<Tables>,
  { approvals: told }: Pick<ProvedAudit, "approvals">,
): Promise<number | Fault> {
  const seen = new Map<string, number>();
  let [count, last] = [0, 0];
  for await (const row of readApprovalRows(trx)) {
    last = Number(row.id);
    const entry = readable(() => toApprovalEntry(row));
    if (entry === undefined)
      return { in: "approvals", number: last, fault: "is nothing that was ever recorded so" };
    const about = formatRecord(entry.record);
    const at = seen.get(about) ?? 0;
    const tells = told.get(about)?.[at];
    if (tells === undefined || !bearsOut(tells, entry))
      return { in: "approvals", number: last, about, fault: "is not what the audit tells of it" };
    seen.set(about, at + 1);
    count++;
  }
  for (const [about, entries] of told) {
    if (seen.get(about) === entries.length) continue;
    const fault = "is the last one, and the audit tells of more";
    return { in: "approvals", number: last, about, fault };
  }
  return count;
}

/** Whether an entry of the audit and one of the approvals tell of the same. */
function bearsOut({ at, actor, action, detail }: AuditEntry, entry: ApprovalEntry): boolean {
  const { by, onBehalfOf } = entry;
  return (
    at === entry.at &&
    action === entry.action &&
    actor.name === by.name &&
    (actor.id ?? by.id) === by.id &&
    detail["hash"] === entry.hash &&
    detail["revision"] === entry.revision &&
    detail["onBehalfOf"] === onBehalfOf?.name &&
    // Approvals from before the audit kept their hash have what stands above.
    (detail["entry"] ?? hashOfApproval(entry)) === hashOfApproval(entry)
  );
}
