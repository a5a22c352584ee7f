import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { readKeptPeople } from "../people/kept-person.ts";
import type { Fault } from "./fault.ts";
import type { ProvedAudit } from "./prove-audit.ts";

/** Proves that everybody has the role and units that the audit tells of; says how many people there are. */
export async function provePeople(
  trx: Transaction<Tables>,
  { roles }: Pick<ProvedAudit, "roles">,
): Promise<number | Fault> {
  const held = await roles.hold(readKeptPeople(trx));
  return typeof held === "number" ? held : { in: "people", ...held };
}
