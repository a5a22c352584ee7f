import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { readKeptPeople } from "../people/kept-person.ts";
import type { Fault } from "./fault.ts";
import { holdPeople } from "./hold-people.ts";
import type { Told } from "./told.ts";

/** Proves that everybody has the role, units and accounts that the audit tells of; says how many people there are. */
export async function provePeople(trx: Transaction<Tables>, told: Told): Promise<number | Fault> {
  const held = await holdPeople(readKeptPeople(trx), told);
  return typeof held === "number" ? held : { in: "people", ...held };
}
