import type { Transaction } from "kysely";
import { approvalActions } from "../approvals/approval-entry.ts";
import { type AuditEntry, hashOfAudit } from "../audit/audit-entry.ts";
import { readAuditRows, toAuditEntry } from "../audit/read-audit.ts";
import type { Tables } from "../database/tables.ts";
import { ToldRoles } from "../people/told-roles.ts";
import type { Fault } from "./fault.ts";
import { readable } from "./readable.ts";

/** The audit that was proved: how many entries, the hash of the last, and those of them that other tables must bear out. */
export type ProvedAudit = {
  readonly entries: number;
  readonly hash: string;
  /** What the audit tells of approvals, in order, by record such as `sops/by-fax`. */
  readonly approvals: ReadonlyMap<string, readonly AuditEntry[]>;
  /** What it tells of delegations, in order. */
  readonly delegations: readonly AuditEntry[];
  readonly roles: ToldRoles;
};

/** Proves that every entry of the audit has the hash of what it says and of the one before it, and that none is missing. */
export async function proveAudit(trx: Transaction<Tables>): Promise<ProvedAudit | Fault> {
  let [entries, hash, last] = [0, "", 0];
  const approvals = new Map<string, AuditEntry[]>();
  const delegations: AuditEntry[] = [];
  const roles = new ToldRoles();
  for await (const row of readAuditRows(trx)) {
    const entry = readable(() => toAuditEntry(row));
    if (entry === undefined || entry.hash !== hashOfAudit(hash, entry)) {
      const fault = "is not what was recorded after the entry before it";
      return { in: "audit", number: Number(row.id), fault };
    }
    const { action, subject } = entry;
    [entries, hash, last] = [entries + 1, entry.hash, entry.id];
    if (subject !== undefined && isOfApproval(action)) {
      const known = approvals.get(subject);
      if (known === undefined) approvals.set(subject, [entry]);
      else known.push(entry);
    }
    if (action === "delegate" || action === "end-delegation") delegations.push(entry);
    roles.tell(entry);
  }
  const head = await trx.selectFrom("audit_head").selectAll().executeTakeFirstOrThrow();
  if (Number(head.entries) !== entries || head.hash !== hash)
    return { in: "audit", number: last, fault: "is not the last one: what followed is missing" };
  return { entries, hash, approvals, delegations, roles };
}

function isOfApproval(action: string): boolean {
  return approvalActions.some((known) => known === action);
}
