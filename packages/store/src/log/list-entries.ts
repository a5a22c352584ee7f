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

/** A page of the log, the latest entry first, and how many there are in all. */
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
  const rows = await wanted
    .selectAll()
    .orderBy("revision", "desc")
    .limit(limit)
    .offset(after)
    .execute();
  return { entries: rows.map(toEntry), total: Number(total) };
}
