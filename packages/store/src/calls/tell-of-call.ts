import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

/** The channel on which every process hears that something happened in a call: its id. */
export const callChannel = "mainstay_call";

/** Tells every process of a call, once the transaction is done. */
export async function tellOfCall(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`select pg_notify(${callChannel}, ${id})`.execute(db);
}
