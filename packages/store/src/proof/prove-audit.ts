import type { Transaction } from "kysely";
import { hashOfAudit } from "../audit/audit-entry.ts";
import { readAuditRows, toAuditEntry } from "../audit/read-audit.ts";
import type { Tables } from "../database/tables.ts";
import type { Fault } from "./fault.ts";
import { readable } from "./readable.ts";
import { Told } from "./told.ts";

/** The audit that was proved: how many entries, the hash of the last, and what other tables must bear out. */
export type ProvedAudit = {
  readonly told: Told;
  readonly entries: number;
  readonly hash: string;
};

/** Proves that every entry of the audit has the hash of what it says and of the one before it, and that none is missing. */
export async function proveAudit(trx: Transaction<Tables>): Promise<ProvedAudit | Fault> {
  let [entries, hash, last] = [0, "", 0];
  const told = new Told();
  for await (const row of readAuditRows(trx)) {
    const entry = readable(() => toAuditEntry(row));
    if (entry === undefined || entry.hash !== hashOfAudit(hash, entry)) {
      const fault = "is not what was recorded after the entry before it";
      return { in: "audit", number: Number(row.id), fault };
    }
    [entries, hash, last] = [entries + 1, entry.hash, entry.id];
    told.tell(entry);
  }
  const head = await trx.selectFrom("audit_head").selectAll().executeTakeFirstOrThrow();
  if (Number(head.entries) !== entries || head.hash !== hash)
    return { in: "audit", number: last, fault: "is not the last one: what followed is missing" };
  return { entries, hash, told };
}
