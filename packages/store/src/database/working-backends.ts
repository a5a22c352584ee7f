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
  let client: pg.Client | undefined;
  try {
    // In here, since an address that is none is thrown.
    client = new pg.Client({
      ...connection,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client.on("error", () => {});
    await client.connect();
    // Not by their state, which is not told where track_activities is off: who has nothing to do waits for its client.
    const { rows } = await client.query<{ readonly pid: number }>(
      "select pid from pg_stat_activity where wait_event_type is distinct from 'Client'",
    );
    return new Set(rows.map(({ pid }) => pid));
  } catch (error) {
    return error instanceof pg.DatabaseError ? "unknown" : undefined;
  } finally {
    client?.connection.stream.destroy();
  }
}
