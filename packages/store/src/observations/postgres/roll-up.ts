import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { firstKeptHour, lastKeptHour } from "../counted-window.ts";
import type { RolledUp } from "../observation-store.ts";
import { addedTo, addedUp, countedColumns } from "./counted-columns.ts";
import { makeMonth, monthOfHour } from "./partitions.ts";

/** So many rows are added up at once: a few seconds' work, which is begun anew if it is ended. */
const rowsAtOnce = 10_000_000;

/**
 * Adds the rows of pending batches to hours and days. What a round adds and that its batches are not pending any more is one
 * transaction, so that each row is added once, whenever it came and wherever this is ended.
 */
export async function rollUp(db: Kysely<Tables>, now: Date): Promise<RolledUp> {
  let [batches, rows] = [0, 0];
  for (;;) {
    const done = await db.transaction().execute((trx) => rollUpOnce(trx, db, now));
    batches += done.batches;
    rows += done.rows;
    if (done.batches === 0) return { batches, rows };
  }
}

async function rollUpOnce(
  trx: Transaction<Tables>,
  db: Kysely<Tables>,
  now: Date,
): Promise<RolledUp> {
  await sql`select pg_advisory_xact_lock(hashtext('observations roll up'))`.execute(trx);
  // What is grouped fits into memory, and is not worth compiling.
  await sql`set local work_mem = '256MB'`.execute(trx);
  await sql`set local jit = off`.execute(trx);
  const { rows: taken } = await sql<{ id: string; rows: number }>`
    select id, rows from (
      select id, rows, sum(rows) over (order by id) - rows as before
      from observation_batches where is_pending
    ) as pending
    where before < ${rowsAtOnce} order by id`.execute(trx);
  const ids = taken.map(({ id }) => id);
  const rows = taken.reduce((sum, batch) => sum + batch.rows, 0);
  const [first, last] = [ids.at(0), ids.at(-1)];
  if (first === undefined || last === undefined) return { batches: 0, rows: 0 };
  // The batches as a list and not as a table: several processes of the database can read by it.
  const all = sql.lit(`{${ids.join(",")}}`);
  await sql`
    create temporary table added on commit drop as
    select strand, observer, minute / 60 as hour, min(minute) as first, max(minute) as last, ${addedUp}
    from observed_minutes
    where batch between ${sql.lit(first)} and ${sql.lit(last)} and batch = any(${all}::bigint[])
    group by strand, observer, minute / 60
    order by strand, hour`.execute(trx);
  await sql`analyze added`.execute(trx);
  await addHours(trx, db, now);
  await addDays(trx);
  await sql`
    update observed_edges edges
    set first = least(edges.first, seen.first), last = greatest(edges.last, seen.last)
    from (
      select edge, min(added.first) as first, max(added.last) as last
      from added join observed_strands strands on strands.id = added.strand group by edge
    ) as seen
    where edges.id = seen.edge
      and (edges.first is null or seen.first < edges.first or seen.last > edges.last)`.execute(trx);
  await sql`
    update observation_batches set is_pending = false
    where id = any(${all}::bigint[])`.execute(trx);
  return { batches: ids.length, rows };
}

const columns = sql.raw(countedColumns.join(", "));

async function addHours(trx: Transaction<Tables>, db: Kysely<Tables>, now: Date): Promise<void> {
  const isKept = sql`hour between ${firstKeptHour(now)} and ${lastKeptHour(now)}`;
  const { rows: hours } = await sql<{ hour: number }>`
    select distinct hour from added where ${isKept}`.execute(trx);
  // A transaction of its own: the table stays, whatever becomes of this one.
  for (const month of new Set(hours.map(({ hour }) => monthOfHour(hour)))) {
    await makeMonth(db, month);
  }
  await sql`
    insert into observed_hours as known (strand, observer, hour, first, last, ${columns})
    select strand, observer, hour, first, last, ${columns} from added where ${isKept}
    on conflict (strand, hour, observer) do update set
      first = least(known.first, excluded.first), last = greatest(known.last, excluded.last),
      ${addedTo}`.execute(trx);
}

async function addDays(trx: Transaction<Tables>): Promise<void> {
  await sql`
    insert into observed_days as known (strand, observer, day, first, last, ${columns})
    select strand, observer, hour / 24, min(first), max(last), ${addedUp}
    from added group by strand, observer, hour / 24 order by strand
    on conflict (strand, day, observer) do update set
      first = least(known.first, excluded.first), last = greatest(known.last, excluded.last),
      ${addedTo}`.execute(trx);
}
