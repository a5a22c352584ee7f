import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { DatabaseUnavailable } from "../database/database-unavailable.ts";
import { type Binaries, embeddedMajor, findBinaries } from "./binaries.ts";
import { holderOf, isServing, removeStaleLock } from "./lock-file.ts";
import { socketDirectory, socketPort } from "./socket-directory.ts";
import {
  databaseIdentity,
  type Identity,
  makeOwn,
  makePrivate,
  reachable,
} from "./unprivileged.ts";

/** How to reach a database: what a connection of `pg` is opened with. */
export type Connection = pg.ClientConfig & {
  /** For how many milliseconds it may say nothing to whoever waits before it is asked whether it still works at it. */
  readonly patience?: number;
};

/** A PostgreSQL of our own, in a process of its own, with its data in a directory. */
export type EmbeddedDatabase = {
  readonly connection: Connection;
  /** Stops it, unless another process of the product still works with it. */
  readonly stop: () => Promise<void>;
};

/** What the names begin with by which our connections know each other: those of one opening have one. */
export const applicationName = "mainstay";
/** So long may a start take: after a crash it first goes through what was written last. */
const patience = 60_000;
/** So long one that runs may take to answer, in milliseconds. */
const answer = 5000;

/**
 * Starts the database of a data directory, making it if there is none, or takes over the one that runs there already:
 * after a crash of the server it does. It listens on a private Unix socket only, and what it says was written is on disk.
 * Throws DatabaseUnavailable where it cannot.
 */
export async function startEmbedded(directory: string): Promise<EmbeddedDatabase> {
  if (process.platform === "win32") {
    throw new DatabaseUnavailable(
      "the database that comes with the product does not run on Windows yet: name a server with DATABASE_URL",
    );
  }
  const place = placeOf(directory);
  const { connection } = place;
  if ((await holderOf(place.data)) === undefined || !(await answers(connection))) {
    const identity = databaseIdentity();
    // The data directory is the database's, so nobody else can have put programs there.
    await makePrivate(place.directory, identity);
    const programs = join(place.directory, "programs");
    const binaries = await reachable(await findBinaries(), identity, programs);
    await prepare(place, binaries, identity);
    await removeStaleLock(place.data);
    await launch(place, binaries, identity);
  }
  return { connection, stop: () => stop(place) };
}

/** Whether the database of a data directory runs, by the process that holds it. */
export async function isRunning(directory: string): Promise<boolean> {
  return (await holderOf(placeOf(directory).data)) !== undefined;
}

/** Where the parts of a database are. */
type Place = {
  readonly directory: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  readonly connection: Connection;
};

function placeOf(directory: string): Place {
  const whole = resolve(directory);
  const socket = socketDirectory(whole);
  return {
    directory: whole,
    data: join(whole, "postgres"),
    socket,
    log: join(whole, "postgres.log"),
    connection: {
      host: socket,
      port: socketPort,
      user: "mainstay",
      database: "postgres",
      application_name: `${applicationName} ${randomUUID()}`,
    },
  };
}

async function prepare(
  { data, socket }: Place,
  { initdb }: Binaries,
  identity: Identity | undefined,
): Promise<void> {
  await makePrivate(data, identity);
  await makeOwn(socket, identity);
  const version = await readFile(join(data, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version?.trim() === embeddedMajor) return;
  if (version !== undefined) {
    throw new DatabaseUnavailable(
      `${data} belongs to PostgreSQL ${version.trim()}, and this is ${embeddedMajor}: restore a backup into a new data directory`,
    );
  }
  // The socket lies in a directory that only its owner may enter, so whoever reaches it may come in.
  const words = ["--username=mainstay", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"];
  const child = spawn(initdb, ["-D", data, ...words], {
    ...identity,
    env: ownEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (said = `${said}${text}`.slice(-2000)));
  const code = await new Promise((done, failed) => child.on("close", done).on("error", failed));
  if (code !== 0)
    throw new DatabaseUnavailable(`no database could be made in ${data}: ${said.trim()}`);
}

async function launch(place: Place, { postgres }: Binaries, identity: Identity | undefined) {
  const log = await open(place.log, "a", 0o600);
  const settings = {
    listen_addresses: "",
    unix_socket_directories: place.socket,
    unix_socket_permissions: "0700",
    fsync: "on",
    max_connections: "100",
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // In a session of its own, so that an interrupt at the terminal reaches the server first, which then stops it.
  const child = spawn(postgres, ["-D", place.data, ...words], {
    ...identity,
    env: ownEnvironment(),
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let ended: string | undefined;
  child
    .on("error", (error) => (ended = error.message))
    .on("exit", (code) => (ended = `exit code ${code}`));
  child.unref();
  await log.close();
  for (const begun = performance.now(); performance.now() - begun < patience; await wait(20)) {
    if (await answers(place.connection)) return;
    // Where two start at once, the second ends at the first one's lock, and works with the first.
    if (ended !== undefined && (await holderOf(place.data)) === undefined) break;
  }
  const tail = (await readFile(place.log, "utf8").catch(() => "")).trim().split("\n").slice(-3);
  throw new DatabaseUnavailable(
    `the database in ${place.directory} does not start (${ended ?? "no answer"}): ${tail.join(" | ")}`,
  );
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: answer });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function stop(place: Place): Promise<void> {
  const pid = await holderOf(place.data);
  if (pid === undefined || (await isUsedByOthers(place.connection))) return;
  // A fast shutdown: open transactions are taken back, what was committed is written.
  process.kill(pid, "SIGINT");
  for (const begun = performance.now(); performance.now() - begun < patience; await wait(10))
    if (!(await isServing(pid, place.data))) return;
}

async function isUsedByOthers(connection: Connection): Promise<boolean> {
  // By a name of its own, so that of two that stop at once neither takes the other's question for work.
  const asking = `${applicationName} stopping`;
  const client = new pg.Client({
    ...connection,
    application_name: asking,
    connectionTimeoutMillis: answer,
    query_timeout: answer,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      // Not our own: those that we have just ended may still be there.
      "select 1 from pg_stat_activity where starts_with(application_name, $1) and application_name not in ($2, $3) limit 1",
      [applicationName, asking, connection.application_name],
    );
    return rows.length > 0;
  } catch {
    // What cannot be asked is left as it is, for whoever opens it next.
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * What of the environment the database needs: where programs and libraries are, the language and the time. What else is there are
 * secrets of this process, which any program of the user that the database runs as could read, and how it keeps memory.
 */
const ownSettings = /^(?:PATH|HOME|TMPDIR|TZ|LANG|LC_\w+|LD_LIBRARY_PATH|DYLD_\w+)$/;

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => ownSettings.test(name)));
}
