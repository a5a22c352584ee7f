import { addDays, addMonths, daysBetween } from "@mainstay/plan";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../../database/tables.ts";

/** The name of the table of the rows that came on a day, in days since 1970. */
export function minutesTable(day: number): string {
  return `observed_minutes_${addDays(dayZero, day).replaceAll("-", "_")}`;
}

/** The name of the table of the hours of a month, such as `2026-06`. */
export function hoursTable(month: string): string {
  return `observed_hours_${month.replace("-", "_")}`;
}

/** The month that an hour since 1970 is in. */
export function monthOfHour(hour: number): string {
  return addDays(dayZero, Math.floor(hour / 24)).slice(0, 7);
}

/** Makes the table of a day, if it is not there. */
export async function makeDay(db: Kysely<Tables>, day: number): Promise<void> {
  await makePartition(
    db,
    sql`create table if not exists ${sql.table(minutesTable(day))}
      partition of observed_minutes for values in (${sql.lit(day)})`,
  );
}

/** Makes the table of a month, if it is not there. Half of a page is left for rows that grow. */
export async function makeMonth(db: Kysely<Tables>, month: string): Promise<void> {
  const first = `${month}-01`;
  const [from, until] = [first, addMonths(first, 1)].map((day) => 24 * daysBetween(dayZero, day));
  await makePartition(
    db,
    sql`create table if not exists ${sql.table(hoursTable(month))}
      partition of observed_hours for values from (${sql.lit(from)}) to (${sql.lit(until)})
      with (fillfactor = 60)`,
  );
}

/** Drops the partitions of a table whose name comes before another; returns how many there were. */
export async function dropBefore(
  db: Kysely<Tables>,
  table: "observed_minutes" | "observed_hours",
  first: string,
): Promise<number> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_inherits on inhrelid = pg_class.oid
    where inhparent = ${table}::regclass and relname < ${first} collate "C"
    order by relname`.execute(db);
  for (const { name } of rows) await sql`drop table if exists ${sql.table(name)}`.execute(db);
  return rows.length;
}

/** Processes that make the same at once would disturb each other. */
async function makePartition(db: Kysely<Tables>, statement: ReturnType<typeof sql>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('observed partitions'))`.execute(trx);
    await statement.execute(trx);
  });
}

const dayZero = "1970-01-01";
