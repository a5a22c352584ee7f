import pg from "pg";
import type { Connection } from "../embedded/embedded-database.ts";

/**
 * The processes of a database that work at something, and do not wait for who asked for it; `unknown` where it answers without
 * saying so, as when all its connections are taken; undefined where it does not answer within so many milliseconds.
 */
export async function workingBackends(
  connection: Connection,
  patience: number,
): Promise<ReadonlySet<number> | "unknown" | undefined> {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly pid: number }>(
      "select pid from pg_stat_activity where state = 'active' and wait_event_type is distinct from 'Client'",
    );
    return new Set(rows.map(({ pid }) => pid));
  } catch (error) {
    return error instanceof pg.DatabaseError ? "unknown" : undefined;
  } finally {
    client.connection.stream.destroy();
  }
}
