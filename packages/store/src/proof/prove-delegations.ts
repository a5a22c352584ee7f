import type { Transaction } from "kysely";
import { listDelegations } from "../approvals/delegations.ts";
import type { AuditEntry } from "../audit/audit-entry.ts";
import type { Tables } from "../database/tables.ts";
import { canonicalJson } from "../log/canonical-json.ts";
import type { Fault } from "./fault.ts";
import type { ProvedAudit } from "./prove-audit.ts";

/** Proves that what is kept of delegations is what the audit tells of them; says how many there are. */
export async function proveDelegations(
  trx: Transaction<Tables>,
  { delegations: told }: Pick<ProvedAudit, "delegations">,
): Promise<number | Fault> {
  const made = told.filter(({ action }) => action === "delegate");
  const ended = told.filter(({ action }) => action === "end-delegation");
  const endOf = new Map(ended.map((entry) => [entry.subject, entry]));
  const wanted = new Map(made.map((entry) => [entry.subject, tellMade(entry, endOf)]));
  let [count, last] = [0, 0];
  for (const delegation of (await listDelegations(trx)).toReversed()) {
    const subject = `delegations/${delegation.id}`;
    last = Number(delegation.id);
    const { id: _, ...rest } = delegation;
    if (wanted.get(subject) !== canonicalJson(rest))
      return { in: "delegations", number: last, fault: "is not what the audit tells of it" };
    count++;
  }
  if (count === wanted.size) return count;
  return { in: "delegations", number: last, fault: "is the last one, and the audit tells of more" };
}

function tellMade(
  { at, actor, subject, detail }: AuditEntry,
  endOf: ReadonlyMap<string | undefined, AuditEntry>,
): string {
  const end = endOf.get(subject);
  return canonicalJson({
    ...detail,
    madeAt: at,
    madeBy: actor.name,
    ...(end === undefined ? {} : { endedAt: end.at, endedBy: end.actor.name }),
  });
}
