import { type Kysely, sql } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { daysOfMinutes, firstKeptHour } from "../counted-window.ts";
import type { Forgotten } from "../observation-store.ts";
import { forgetNames } from "./forget-names.ts";
import { dropBefore, hoursTable, minutesTable, monthOfHour } from "./partitions.ts";

/**
 * Forgets minutes and hours that were kept for long enough, by dropping the tables of their days and months; days stay. What listened is forgotten with the hours, and so is
 * what machines and processes were that nobody told of since. Of batches, those are forgotten of which the spool itself says that they came. Add up what is pending first: nothing pending is forgotten.
 */
export async function forget(db: Kysely<Tables>, now: Date): Promise<Forgotten> {
  const firstHour = firstKeptHour(now);
  const today = Math.floor(now.getTime() / 86_400_000);
  const firstDay = await firstNeededDay(db, today - daysOfMinutes);
  const days = await dropBefore(db, "observed_minutes", minutesTable(firstDay));
  const months = await dropBefore(db, "observed_hours", hoursTable(monthOfHour(firstHour)));
  await sql`delete from observed_coverage where hour < ${firstHour}`.execute(db);
  await sql`delete from observed_listeners where last < ${firstHour * 60}`.execute(db);
  await sql`delete from observed_processes where last < ${firstHour * 60}`.execute(db);
  await sql`
    delete from observed_machines machines where last < ${firstHour * 60} and not exists (
      select from observed_processes processes
      where processes.observer = machines.observer and processes.host = machines.host)`.execute(db);
  const names = await forgetNames(db, firstHour * 60);
  const { numAffectedRows } = await sql`
    delete from observation_batches using observation_spools spools
    where spools.id = spool and not is_pending
      and (number <= complete_to or at < to_timestamp(${firstHour} * 3600.0))`.execute(db);
  return { days, months, batches: Number(numAffectedRows ?? 0), names };
}

/** The first day that is still needed: what is pending has to be added up, however long ago it came. */
async function firstNeededDay(db: Kysely<Tables>, day: number): Promise<number> {
  const { rows } = await sql<{ day: number | null }>`
    select floor(extract(epoch from min(at)) / 86400)::integer as day
    from observation_batches where is_pending`.execute(db);
  return Math.min(day, rows[0]?.day ?? day);
}
