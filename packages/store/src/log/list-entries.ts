import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Entry } from "./entry.ts";
import { toEntry } from "./read-entries.ts";

/** Which part of the log is wanted. */
export type Wanted = {
  readonly limit: number;
  /** How many to pass over. */
  readonly after: number;
  /** Only what touches this record, such as `elements/payroll`. */
  readonly touching?: string;
};

/** So many bytes of edits, as the database keeps them, go into one page: compressed, and ten times as much as text. */
const mostBytes = 2 * 2 ** 20;

/**
 * A page of the log, the latest entry first, and how many there are in all. It has fewer entries than were asked for where
 * edits are as large as plans, but always one.
 */
export async function listEntries(
  db: Kysely<Tables>,
  { limit, after, touching }: Wanted,
): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> {
  const wanted = db
    .selectFrom("revisions")
    .$if(touching !== undefined, (query) =>
      query.where(sql<boolean>`touched @> array[${touching}]::text[]`),
    );
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const sizes = await wanted
    .select(["revision", sql<number>`pg_column_size(edit)`.as("size")])
    .orderBy("revision", "desc")
    .limit(limit)
    .offset(after)
    .execute();
  const last = lastWithin(sizes);
  if (last === undefined) return { entries: [], total: Number(total) };
  const rows = await wanted
    .selectAll()
    .where("revision", "<=", sizes[0]?.revision ?? last)
    .where("revision", ">=", last)
    .orderBy("revision", "desc")
    .execute();
  return { entries: rows.map(toEntry), total: Number(total) };
}

/** The last revision that the page has room for. */
function lastWithin(
  sizes: readonly { readonly revision: number; readonly size: number }[],
): number | undefined {
  let held = 0;
  let last: number | undefined;
  for (const { revision, size } of sizes) {
    held += size;
    if (last !== undefined && held > mostBytes) break;
    last = revision;
  }
  return last;
}
