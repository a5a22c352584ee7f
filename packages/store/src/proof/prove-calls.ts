import type { Transaction } from "kysely";
import { readCallRows } from "../calls/kept-call.ts";
import { withAll } from "../calls/list-calls.ts";
import type { Tables } from "../database/tables.ts";
import type { Fault } from "./fault.ts";
import { readableLater } from "./readable.ts";
import type { Told } from "./told.ts";

/** Proves that calls, and who acknowledged, are what the audit tells of them; says how many calls there are. */
export async function proveCalls(
  trx: Transaction<Tables>,
  { calls }: Told,
): Promise<number | Fault> {
  let number = 0;
  for await (const row of readCallRows(trx)) {
    number++;
    const record = await readableLater(withAll(trx, row));
    if (record !== undefined && calls.bearsOut(record)) continue;
    const fault = "is not what the audit tells of it";
    return { in: "calls", number, about: `calls/${row.id}`, fault };
  }
  if (calls.missing() === undefined) return number;
  return { in: "calls", number, fault: "is the last one, and the audit tells of more" };
}
