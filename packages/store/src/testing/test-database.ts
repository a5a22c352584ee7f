import { rm, mkdtemp, chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { connect, type Database } from "../database/open-database.ts";
import { type EmbeddedDatabase, startEmbedded } from "../embedded/embedded-database.ts";

const template = "mainstay_template";

/** A PostgreSQL of its own for the tests of one file, from which each test takes a fresh database. */
export class TestServer {
  readonly directory: string;
  readonly #embedded: EmbeddedDatabase;
  readonly #open: Database[] = [];
  #made = 0;

  private constructor(directory: string, embedded: EmbeddedDatabase) {
    this.directory = directory;
    this.#embedded = embedded;
  }

  /** Starts one in a temporary directory. Stop it when the tests are done. */
  static async start(): Promise<TestServer> {
    const directory = await mkdtemp(join(tmpdir(), "mainstay-test-"));
    await chmod(directory, 0o755);
    const server = new TestServer(directory, await startEmbedded(join(directory, "data")));
    try {
      await server.#query(`create database ${template}`);
      const database = await connect(server.#connectionTo(template));
      await database.close();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** A fresh database with all tables, a copy of one that was made once. */
  async open(): Promise<Database> {
    const name = `test_${++this.#made}`;
    await this.#query(`create database ${name} template ${template}`);
    const database = await connect(this.#connectionTo(name));
    this.#open.push(database);
    return database;
  }

  /** A fresh database, for what opens it by itself. */
  async place(): Promise<{ readonly url: string }> {
    const { db, connection } = await this.open();
    await db.destroy();
    const { host = "", database = "", user = "" } = connection;
    return { url: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}` };
  }

  /** An empty database, without tables. */
  async empty(): Promise<pg.ClientConfig> {
    const name = `test_${++this.#made}`;
    await this.#query(`create database ${name}`);
    return this.#connectionTo(name);
  }

  /** Stops it and removes what it wrote. */
  async stop(): Promise<void> {
    for (const { db } of this.#open) await db.destroy().catch(() => {});
    await this.#embedded.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  #connectionTo(database: string): pg.ClientConfig {
    return { ...this.#embedded.connection, database };
  }

  async #query(statement: string): Promise<void> {
    const client = new pg.Client(this.#embedded.connection);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
