import { Kysely, sql } from "kysely";
import {
  applicationName,
  type Connection,
  type EmbeddedDatabase,
  startEmbedded,
} from "../embedded/embedded-database.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./open-pool.ts";
import { whyUnsupported } from "./supported-version.ts";
import type { Tables } from "./tables.ts";
import { type TransactionWatch, WatchedDialect } from "./watched-dialect.ts";

/** Which database to work with: one of our own in a directory, or any PostgreSQL from 15 on. */
export type DatabasePlace = ({ readonly directory: string } | { readonly url: string }) &
  Pick<Connection, "patience">;

/** An open database, its tables up to date. */
export type Database = {
  readonly db: Kysely<Tables>;
  readonly connection: Connection;
  /** Ends the connections, and the database itself if it is ours and nobody else uses it. */
  readonly close: () => Promise<void>;
};

/** Opens a database. Throws DatabaseUnavailable with the reason where it cannot be reached or is too old. */
export async function openDatabase(
  place: DatabasePlace,
  options: ConnectOptions = {},
): Promise<Database> {
  const embedded = "directory" in place ? await startEmbedded(place.directory) : undefined;
  const { patience } = place;
  const connection: Connection = {
    ...("url" in place ? { connectionString: place.url, application_name: applicationName } : {}),
    ...embedded?.connection,
    ...(patience === undefined ? {} : { patience }),
  };
  return connect(connection, { ...options, ...(embedded === undefined ? {} : { embedded }) });
}

/** How a database is connected to. */
export type ConnectOptions = {
  /** Is stopped with the connections. */
  readonly embedded?: EmbeddedDatabase;
  readonly watch?: TransactionWatch;
};

/** Connects to a database that runs. */
export async function connect(
  connection: Connection,
  { embedded, watch = () => () => {} }: ConnectOptions = {},
): Promise<Database> {
  const pool = openPool(connection, { max: 10 });
  const db = new Kysely<Tables>({ dialect: new WatchedDialect({ pool }, watch) });
  const close = async () => {
    await db.destroy();
    await embedded?.stop();
  };
  try {
    await requireVersion(db);
    await migrate(db);
    return { db, connection, close };
  } catch (error) {
    await close();
    throw error instanceof DatabaseUnavailable ? error : unreachable(error);
  }
}

async function requireVersion(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  const why = whyUnsupported(rows[0].version);
  if (why !== undefined) throw new DatabaseUnavailable(why);
}

function unreachable(error: unknown): DatabaseUnavailable {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new DatabaseUnavailable(`the database cannot be used: ${reason}`, { cause: error });
}
