import { type Kysely, sql } from "kysely";
import type { Tables } from "../../database/tables.ts";

/**
 * Forgets names that were told last before a minute, of ends that were in no connection, and these ends with them: most names that are
 * looked up lead to what nobody connects to. Those of ends in connections stay, as the days of these do. Returns how many there were.
 */
export async function forgetNames(db: Kysely<Tables>, before: number): Promise<number> {
  const { rows } = await sql<{ end_id: number }>`
    delete from observed_names names
    where last < ${before} and ${isAlone("end_id")}
    returning end_id`.execute(db);
  const ends = [...new Set(rows.map(({ end_id }) => end_id))];
  // Of one that is told of again meanwhile the constraints refuse it, and the next time finds the others.
  await sql`
    delete from observed_ends ends
    where id = any(${ends}::integer[]) and ${isAlone("id")}
      and not exists (select from observed_names names where end_id = ends.id)`.execute(db);
  return rows.length;
}

function isAlone(end: string) {
  return sql`not exists (select from observed_edges where client = ${sql.ref(end)})
    and not exists (select from observed_edges where server = ${sql.ref(end)})`;
}
