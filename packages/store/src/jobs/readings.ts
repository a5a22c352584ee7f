import { type Kysely, type Selectable, sql } from "kysely";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";

/**
 * What is kept of Microsoft 365: lines of the history of its health, usage by unit, and the list of endpoints; which
 * addresses DNS was asked for; and which observed third parties are no news.
 */
export type ReadingKind =
  | "health"
  | "usage"
  | "endpoints"
  | "reverse-names"
  | "observation-notices";

/** What was read, or worked out, and when. `form` is the JSON that was kept. */
export type Reading = { readonly id: string; readonly at: string; readonly form: unknown };

/** Keeps a reading; of those of its kind only the last `keep` are left, all if that is not said. */
export async function addReading(
  db: Kysely<Tables>,
  { kind, at, form }: { readonly kind: ReadingKind; readonly at: Date; readonly form: string },
  { keep }: { readonly keep?: number } = {},
): Promise<void> {
  await db.insertInto("readings").values({ kind, at: at.toISOString(), form }).execute();
  if (keep === undefined) return;
  await sql`
    delete from readings where kind = ${kind} and id <= (
      select id from readings where kind = ${kind} order by id desc offset ${keep} limit 1)`.execute(
    db,
  );
}

/** The last reading of a kind; undefined if there is none yet. */
export async function latestReading(
  db: Kysely<Tables>,
  kind: ReadingKind,
): Promise<Reading | undefined> {
  const row = await db
    .selectFrom("readings")
    .selectAll()
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : toReading(row);
}

/** The id of the last reading of a kind, without what was read; undefined if there is none yet. */
export async function latestReadingId(
  db: Kysely<Tables>,
  kind: ReadingKind,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("readings")
    .select("id")
    .where("kind", "=", kind)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** A page of the readings of a kind, the latest first, and how many there are in all. */
export async function listReadings(
  db: Kysely<Tables>,
  kind: ReadingKind,
  { limit, after }: { readonly limit: number; readonly after: number },
): Promise<{ readonly readings: readonly Reading[]; readonly total: number }> {
  const wanted = db.selectFrom("readings").where("kind", "=", kind);
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await wanted.selectAll().orderBy("id", "desc").limit(limit).offset(after).execute();
  const readings = rows.map(({ id, at, form }) => ({ id, at: at.toISOString(), form }));
  return { readings, total: Number(total) };
}

/** The readings of a kind after one of them, in order; read as they are asked for. */
export async function* readingsAfter(
  db: Kysely<Tables>,
  kind: ReadingKind,
  id: string,
): AsyncGenerator<Reading> {
  const rows = inBatches<Selectable<Tables["readings"]>>((limit, last) =>
    db
      .selectFrom("readings")
      .selectAll()
      .where("kind", "=", kind)
      .where("id", ">", last?.id ?? id)
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
  for await (const row of rows) yield toReading(row);
}

function toReading({ id, at, form }: Selectable<Tables["readings"]>): Reading {
  return { id, at: at.toISOString(), form };
}
