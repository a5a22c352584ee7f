import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { databaseIdentity, makePrivate } from "../embedded/unprivileged.ts";

/** The oldest that is supported, where Debian and Ubuntu put it. */
const usualPrograms = "/usr/lib/postgresql/15/bin";
const password = "a password for tests";
const identity = databaseIdentity();

/** The folder of the programs of an installed PostgreSQL, which MAINSTAY_TEST_POSTGRES names; undefined where there is none. */
export function findInstalled(): string | undefined {
  const named = process.env.MAINSTAY_TEST_POSTGRES;
  const programs = named ?? usualPrograms;
  if (existsSync(join(programs, "initdb")) && existsSync(join(programs, "postgres"))) {
    return programs;
  }
  if (named === undefined) return undefined;
  throw new Error(`MAINSTAY_TEST_POSTGRES names ${named}, which has no initdb and postgres.`);
}

/** An installed PostgreSQL as companies run theirs: by TCP, with a password, and databases of a role that rules nothing else. */
export class InstalledPostgres {
  readonly #port: number;
  readonly #stop: () => Promise<void>;
  #made = 0;

  private constructor(port: number, stop: () => Promise<void>) {
    this.#port = port;
    this.#stop = stop;
  }

  /** Starts one with the programs of a folder. Stop it when the tests are done. */
  static async start(programs: string): Promise<InstalledPostgres> {
    const directory = await mkdtemp(join(tmpdir(), "mainstay-test-"));
    await chmod(directory, 0o755);
    const data = join(directory, "data");
    const port = await freePort();
    await makePrivate(data, identity);
    const secret = join(directory, "secret");
    await writeFile(secret, password);
    const ways = ["--auth=scram-sha-256", `--pwfile=${secret}`, "--username=postgres"];
    await ended(spawn(join(programs, "initdb"), ["-D", data, ...ways], { ...identity }));
    const server = spawn(
      join(programs, "postgres"),
      ["-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-k", ""],
      { ...identity, stdio: "ignore" },
    );
    const over = new Promise((done) => server.once("exit", done));
    const installed = new InstalledPostgres(port, async () => {
      server.kill("SIGINT");
      await over;
      await rm(directory, { recursive: true });
    });
    await installed.#asRuler("create role mainstay login password 'mainstay'");
    return installed;
  }

  /** An empty database of a role without any other right. */
  async place(): Promise<{ readonly url: string }> {
    const name = `plan_${++this.#made}`;
    await this.#asRuler(`create database ${name} owner mainstay`);
    return { url: `postgresql://mainstay:mainstay@127.0.0.1:${this.#port}/${name}` };
  }

  /** Stops it and removes what it wrote. */
  stop(): Promise<void> {
    return this.#stop();
  }

  async #asRuler(statement: string): Promise<void> {
    const client = await this.#answering();
    await client.query(statement);
    await client.end();
  }

  /** A connection, once it answers: a start takes a moment. */
  async #answering(patience = 200): Promise<pg.Client> {
    const client = new pg.Client({
      host: "127.0.0.1",
      port: this.#port,
      user: "postgres",
      password,
      database: "postgres",
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (patience === 0) throw error;
      await wait(50);
      return this.#answering(patience - 1);
    }
  }
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) =>
      code === 0 ? done() : failed(new Error(`${child.spawnfile} ended with ${code}`)),
    );
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("no port is free");
}
