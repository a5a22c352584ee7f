import * as contract from "@mainstay/api";
import { type Database, openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { briskPace } from "./testing/brisk-pace.ts";

let databases: TestServer;
let place: { readonly url: string };
let database: Database;
beforeAll(async () => {
  databases = await TestServer.start();
  place = await databases.place();
  database = await openDatabase(place);
});
afterAll(async () => {
  await database.close();
  await databases.stop();
});

function start(): Promise<RunningServer> {
  return startServer({
    database: place,
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    jobs: { pace: { ...briskPace, clock: 1 } },
  });
}

/** Waits until the schedules were looked at so often. */
async function looks(count: number): Promise<void> {
  const looked = sql<{ readonly at: string }>`select cron_on::text as at from jobs.version`;
  const seen = new Set<string>();
  const number = async () => {
    for (const { at } of (await looked.execute(database.db)).rows) seen.add(at);
    return seen.size;
  };
  await expect.poll(number, { timeout: 20_000 }).toBeGreaterThan(count);
}

async function runsOf(name: contract.JobName, { url }: RunningServer) {
  const server = { origin: url, send: fetch, token: "auditor" };
  const { items } = await contract.callEndpoint(server, contract.listJobs);
  return items.find((job) => job.name === name)?.runs.map(({ outcome }) => outcome);
}

test("what is due by its schedule runs once, whichever of several servers looks at the clock", async () => {
  const name = "plan-snapshot";
  const { rows } = await sql<{ readonly cron: string }>`
    select to_char(now() at time zone 'UTC', 'FMSS FMMI FMHH24 * * *') as cron`.execute(
    database.db,
  );
  // It stays due for a minute, and each look within that minute finds it; a server that starts writes its own schedule.
  const schedule = sql`update jobs.schedule set cron = ${rows[0]?.cron} where name = ${name}`;
  const one = await start();
  await schedule.execute(database.db);
  await expect.poll(() => runsOf(name, one), { timeout: 20_000 }).toEqual(["done"]);
  const two = await start();
  await schedule.execute(database.db);
  await looks(2);
  await one.close();
  await looks(2);
  expect(await runsOf(name, two)).toEqual(["done"]);
  await two.close();
});
