import { sql, type Transaction } from "kysely";
import { inSlices } from "../database/in-slices.ts";
import type { Tables } from "../database/tables.ts";
import type { ChangedRows } from "./changed-rows.ts";

/** Brings the rows of the current plan up to a revision. */
export async function writeRows(
  trx: Transaction<Tables>,
  { written, gone, lists }: ChangedRows,
  revision: number,
): Promise<void> {
  for (const slice of inSlices(written)) {
    await sql`
      insert into records (collection, id, form, revision)
      select *, ${revision}::integer from unnest(
        ${slice.map(({ collection }) => collection)}::text[],
        ${slice.map(({ id }) => id)}::text[],
        ${slice.map(({ form }) => form)}::json[])
      on conflict (collection, id) do update set form = excluded.form, revision = excluded.revision`.execute(
      trx,
    );
  }
  for (const slice of inSlices(gone)) {
    await sql`
      delete from records using unnest(
        ${slice.map(({ collection }) => collection)}::text[],
        ${slice.map(({ id }) => id)}::text[]) as gone (collection, id)
      where records.collection = gone.collection and records.id = gone.id`.execute(trx);
  }
  for (const list of lists) {
    await trx
      .insertInto("lists")
      .values(list)
      .onConflict((conflict) => conflict.column("collection").doUpdateSet({ ids: list.ids }))
      .execute();
  }
}
