import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { ChangedRows } from "./changed-rows.ts";

/** Brings the rows of the current plan up to a revision. */
export async function writeRows(
  trx: Transaction<Tables>,
  { written, gone, lists }: ChangedRows,
  revision: number,
): Promise<void> {
  if (written.length > 0) {
    await sql`
      insert into records (collection, id, form, revision)
      select *, ${revision}::integer from unnest(
        ${written.map(({ collection }) => collection)}::text[],
        ${written.map(({ id }) => id)}::text[],
        ${written.map(({ form }) => form)}::json[])
      on conflict (collection, id) do update set form = excluded.form, revision = excluded.revision`.execute(
      trx,
    );
  }
  if (gone.length > 0) {
    await sql`
      delete from records using unnest(
        ${gone.map(({ collection }) => collection)}::text[],
        ${gone.map(({ id }) => id)}::text[]) as gone (collection, id)
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
