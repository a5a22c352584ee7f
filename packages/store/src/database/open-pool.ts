import pg from "pg";
import type { Connection } from "../embedded/embedded-database.ts";
import { AnswerWatch, usualPatience } from "./answer-watch.ts";
import { keptAlive, settleSession } from "./settle-session.ts";

/** Connections that are lent, and known to be lost when they are. End it when done. */
export type Pool = {
  /** Rejects where the database does not let anybody in, at once while it is known not to answer. Release what it gives. */
  readonly connect: () => Promise<pg.PoolClient>;
  readonly end: () => Promise<void>;
  readonly options: pg.PoolOptions;
};

/** How many connections there are at most, and for how many milliseconds one is waited for. */
export type PoolOptions = { readonly max: number; readonly connectionTimeoutMillis?: number };

/** Opens a pool of connections to a database. */
export function openPool(
  connection: Connection,
  { max, connectionTimeoutMillis = connection.patience ?? usualPatience }: PoolOptions,
): Pool {
  const watch = new AnswerWatch(connection);
  const pool = new pg.Pool({
    ...connection,
    ...keptAlive,
    max,
    connectionTimeoutMillis,
  });
  // A connection that breaks while idle is replaced; whoever is using one is told by what they asked.
  pool.on("error", () => {});
  // So does one that breaks while somebody has it but asks nothing, as between the statements of a transaction: what they ask
  // next fails. Without a listener it would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  /** A connection that is watched from when it is first lent. */
  const connect = async () => {
    const client = await pool.connect();
    if (watch.follows(client)) return client;
    try {
      watch.follow(client, await settleSession(client, connectionTimeoutMillis));
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  return {
    connect: async () => {
      watch.requireAnswering();
      try {
        return await connect();
      } catch (error) {
        watch.doubt();
        throw error;
      }
    },
    end: async () => {
      await pool.end();
      watch.stop();
    },
    options: pool.options,
  };
}
