import { Kysely, sql } from "kysely";
import pg from "pg";
import {
  applicationName,
  type Connection,
  type EmbeddedDatabase,
  startEmbedded,
} from "../embedded/embedded-database.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { migrate } from "./migrate.ts";
import type { Tables } from "./tables.ts";
import { type TransactionWatch, WatchedDialect } from "./watched-dialect.ts";

/** Which database to work with: one of our own in a directory, or any PostgreSQL from 15 on. */
export type DatabasePlace = { readonly directory: string } | { readonly url: string };

/** An open database, its tables up to date. */
export type Database = {
  readonly db: Kysely<Tables>;
  readonly connection: Connection;
  /** Ends the connections, and the database itself if it is ours and nobody else uses it. */
  readonly close: () => Promise<void>;
};

const oldest = 15;

/** Opens a database. Throws DatabaseUnavailable with the reason where it cannot be reached or is too old. */
export async function openDatabase(
  place: DatabasePlace,
  options: ConnectOptions = {},
): Promise<Database> {
  const embedded = "directory" in place ? await startEmbedded(place.directory) : undefined;
  const connection: Connection = embedded?.connection ?? {
    ...("url" in place ? { connectionString: place.url } : {}),
    application_name: applicationName,
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
  const pool = new pg.Pool({ ...connection, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced; whoever is using one is told by what they asked.
  pool.on("error", () => {});
  // So does one that breaks while somebody has it but asks nothing, as between the statements of a transaction: what they ask
  // next fails. Without a listener it would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
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
  const [{ version }] = rows;
  if (Number.parseInt(version, 10) >= oldest) return;
  throw new DatabaseUnavailable(
    `the server is PostgreSQL ${version}, but ${oldest} or newer is needed`,
  );
}

function unreachable(error: unknown): DatabaseUnavailable {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new DatabaseUnavailable(`the database cannot be used: ${reason}`, { cause: error });
}
