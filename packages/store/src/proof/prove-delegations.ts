import type { Transaction } from "kysely";
import { listDelegations } from "../approvals/delegations.ts";
import type { Tables } from "../database/tables.ts";
import type { Fault } from "./fault.ts";
import type { Told } from "./told.ts";

/** Proves that what is kept of delegations is what the audit tells of them; says how many there are. */
export async function proveDelegations(
  trx: Transaction<Tables>,
  { delegations }: Told,
): Promise<number | Fault> {
  const kept = (await listDelegations(trx)).toReversed();
  const other = kept.find((delegation) => !delegations.bearsOut(delegation));
  if (other !== undefined) {
    const fault = "is not what the audit tells of it";
    return { in: "delegations", number: Number(other.id), fault };
  }
  if (delegations.missing() === undefined) return kept.length;
  const fault = "is the last one, and the audit tells of more";
  return { in: "delegations", number: Number(kept.at(-1)?.id ?? 0), fault };
}
