import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Tables } from "../../database/tables.ts";
import { type CountedWindow, minutesOf } from "../counted-window.ts";
import { countedColumns } from "./counted-columns.ts";

/** The first batch that is not in the hours and days yet; undefined where there is none. */
export async function firstPending(trx: Transaction<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ first: string | null }>`
    select min(id) as first from observation_batches where is_pending`.execute(trx);
  return rows[0]?.first ?? undefined;
}

const columns = sql.raw(countedColumns.join(", "));

/** What rows are of: a window, all strands or some, and from which batch on they may be pending. */
export type WantedRows = {
  readonly window: CountedWindow;
  /** Their numbers, or a query for them. */
  readonly strands?: readonly number[] | RawBuilder<unknown>;
  readonly pending: string | undefined;
};

/**
 * The rows of a window, by the length that it is counted by, with what is pending by the minute; to be read from in one
 * transaction with `firstPending`.
 */
export function seenRows({ window, strands, pending }: WantedRows): RawBuilder<unknown> {
  const { from, until, grain } = window;
  const ofStrands = strands === undefined ? sql`` : sql`and strand = any(${listOf(strands)})`;
  const minutes = sql`
    select strand, observer, minute as first, minute as last, ${columns} from observed_minutes
    where minute >= ${from} and minute < ${until} ${ofStrands}`;
  if (grain === "minute") return sql`(${minutes}) as seen`;
  const table = grain === "hour" ? "observed_hours" : "observed_days";
  const [first, end] = [from, until].map((at) => at / minutesOf[grain]);
  const added = sql`
    select strand, observer, first, last, ${columns} from ${sql.table(table)}
    where ${sql.ref(grain)} >= ${first} and ${sql.ref(grain)} < ${end} ${ofStrands}`;
  if (pending === undefined) return sql`(${added}) as seen`;
  return sql`(${added} union all ${minutes} ${isPending(pending)}) as seen`;
}

function listOf(strands: NonNullable<WantedRows["strands"]>): RawBuilder<unknown> {
  return Array.isArray(strands) ? sql`${strands}::integer[]` : sql`array(${strands})`;
}

/** The rows of a window that are not in the hours and days yet; to be read from. */
export function pendingRows({ from, until }: CountedWindow, first: string): RawBuilder<unknown> {
  return sql`(
    select strand from observed_minutes
    where minute >= ${from} and minute < ${until} ${isPending(first)}) as seen`;
}

/** As an end of a condition on rows by the minute: that they are not in the hours and days yet. */
export function isPending(first: string): RawBuilder<unknown> {
  return sql`and batch >= ${sql.lit(first)}
    and batch in (select id from observation_batches where is_pending)`;
}
