import type { Plan } from "@mainstay/plan";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { changedRows } from "./changed-rows.ts";
import type { Head } from "./head.ts";
import { writeRows } from "./write-rows.ts";

/** The channel on which every process hears of new revisions. */
export const revisionChannel = "mainstay_revision";

/** Brings the current plan from another one up to a revision, and tells every process when the transaction is done. */
export async function moveHead(
  trx: Transaction<Tables>,
  before: Plan,
  { revision, hash, plan }: Head,
): Promise<void> {
  await writeRows(trx, changedRows(before, plan), revision);
  await trx.updateTable("head").set({ revision, hash }).execute();
  await sql`select pg_notify(${revisionChannel}, ${String(revision)})`.execute(trx);
}
