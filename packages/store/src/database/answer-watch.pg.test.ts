import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { HaltingProxy } from "../testing/halting-proxy.ts";
import { TestServer } from "../testing/index.ts";
import { type Database, openDatabase } from "./open-database.ts";

const patience = 500;

let server: TestServer;
let network: HaltingProxy;
let database: Database;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());
beforeEach(async () => {
  network = await HaltingProxy.before(await server.place());
  database = await openDatabase({ ...network.place, patience });
});
afterEach(async () => {
  network.resume();
  await database.close();
  await network.stop();
});

const one = () => sql`select 1 as one`.execute(database.db);
const long = () => sql`select pg_sleep(${(8 * patience) / 1000})`.execute(database.db);

test("what the database works at takes as long as it takes", async () => {
  expect((await long()).rows).toHaveLength(1);
});

test("so does it where the database does not keep what its processes do, and what it has forgotten is known even so", async () => {
  const url = `${network.place.url}?options=${encodeURIComponent("-c track_activities=off")}`;
  const quiet = await openDatabase({ url, patience });
  const asking = (statement: string) => sql.raw(statement).execute(quiet.db);
  try {
    const { rows } = await asking(
      "select state from pg_stat_activity where pid = pg_backend_pid()",
    );
    expect(rows).toEqual([{ state: "disabled" }]);
    expect((await asking(`select pg_sleep(${(8 * patience) / 1000})`)).rows).toHaveLength(1);
    network.forget();
    await expect(asking("select 1")).rejects.toThrow(/not answered|not queryable/);
  } finally {
    await quiet.close();
  }
});

test("where the database does not answer whoever waits is told, later ones at once, and it goes on once it does", async () => {
  await one();
  network.halt();
  const waiting = await Promise.allSettled(Array.from({ length: 20 }, one));
  expect(new Set(waiting.map(({ status }) => status))).toEqual(new Set(["rejected"]));
  const told = () => one().catch((error: Error) => error.message);
  await expect.poll(told).toBe("the database does not answer");
  network.resume();
  await expect.poll(() => one().catch(() => undefined)).toMatchObject({ rows: [{ one: 1 }] });
});

test("a connection that the network has forgotten fails alone", async () => {
  const forgotten = database.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    network.forget();
    await sql`select 1`.execute(trx);
  });
  await expect(forgotten).rejects.toThrow(/not answered|not queryable/);
  expect((await one()).rows).toEqual([{ one: 1 }]);
});

test("a transaction between whose statements much time passes is no silence", async () => {
  const { rows } = await database.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx);
    await long();
    return sql`select 2 as two`.execute(trx);
  });
  expect(rows).toEqual([{ two: 2 }]);
});

test("closing does not wait for what does not answer", async () => {
  await one();
  network.halt();
  await expect(database.close()).resolves.toBeUndefined();
});

test("the database is told to give up what a lost connection holds", async () => {
  const { rows } = await sql`
    select current_setting('idle_in_transaction_session_timeout') as idle`.execute(database.db);
  expect(rows).toEqual([{ idle: "5min" }]);
});
