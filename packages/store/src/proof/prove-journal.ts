import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { readJournals } from "../journal/postgres/journal-rows.ts";
import type { Fault } from "./fault.ts";
import type { Told } from "./told.ts";

/** Proves that the entries of all journals are those that the audit tells of; says how many there are. */
export async function proveJournal(
  trx: Transaction<Tables>,
  { journal }: Told,
): Promise<number | Fault> {
  let number = 0;
  for await (const entry of readJournals(trx)) {
    number++;
    if (journal.bearsOut(entry)) continue;
    const about = `${entry.occasion.collection}/${entry.occasion.id}`;
    return { in: "journal", number, about, fault: "is not what the audit tells of it" };
  }
  if (journal.missing() === undefined) return number;
  return { in: "journal", number, fault: "is the last one, and the audit tells of more" };
}
