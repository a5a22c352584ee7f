import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { ChangedRows } from "./changed-rows.ts";
import type { Head } from "./head.ts";
import { writeRows } from "./write-rows.ts";

/** The channel on which every process hears of new revisions. */
export const revisionChannel = "mainstay_revision";

/** Brings the current plan up to a revision, by the rows in which it differs, and tells every process when the transaction is done. */
export async function moveHead(
  trx: Transaction<Tables>,
  changed: ChangedRows,
  { revision, hash }: Pick<Head, "revision" | "hash">,
): Promise<void> {
  await writeRows(trx, changed, revision);
  await trx.updateTable("head").set({ revision, hash }).execute();
  await sql`select pg_notify(${revisionChannel}, ${String(revision)})`.execute(trx);
}
