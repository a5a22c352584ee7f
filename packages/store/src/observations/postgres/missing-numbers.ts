import type pg from "pg";
import type { Appended } from "../observation-store.ts";

/** A spool that is locked, how far it was complete, and the number that came. */
type Place = { readonly spool: number; readonly completeTo: number; readonly number: number };

/** So many spans of missing numbers are told. */
const mostSpans = 100;

/** Says how far a spool is complete, and what is missing behind that; writes the first down. */
export async function missingNumbers(
  client: pg.PoolClient,
  { spool, completeTo, number }: Place,
): Promise<Omit<Appended, "isNew">> {
  const { rows } = await client.query<{ first: string; last: string }>(
    `select coalesce(before, $2) + 1 as first, number - 1 as last
     from (
       select number, lag(number) over (order by number) as before
       from observation_batches where spool = $1 and number > $2
     ) as numbers
     where number > coalesce(before, $2) + 1
     order by number limit ${mostSpans}`,
    [spool, completeTo],
  );
  const missing = rows.map(({ first, last }) => ({ first: Number(first), last: Number(last) }));
  const [gap] = missing;
  const reached =
    gap === undefined ? await lastNumber(client, { spool, completeTo, number }) : gap.first - 1;
  if (reached > completeTo) {
    await client.query("update observation_spools set complete_to = $2 where id = $1", [
      spool,
      reached,
    ]);
  }
  return { completeTo: reached, missing };
}

async function lastNumber(
  client: pg.PoolClient,
  { spool, completeTo, number }: Place,
): Promise<number> {
  if (number === completeTo + 1) {
    const { rows } = await client.query<{ last: string }>(
      "select max(number) as last from observation_batches where spool = $1",
      [spool],
    );
    return Number(rows[0]?.last ?? number);
  }
  return completeTo;
}
