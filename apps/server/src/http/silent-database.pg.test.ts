import * as contract from "@mainstay/api";
import { type Database, openDatabase, readEntries, verifyRecord } from "@mainstay/store";
import { HaltingProxy, TestServer } from "@mainstay/store/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";

let databases: TestServer;
let network: HaltingProxy;
/** One process beside the database, and one by a network that may stop to forward. */
let near: RunningServer;
let far: RunningServer;
let database: Database;
const revoked = new Set<string>();

beforeAll(async () => {
  databases = await TestServer.start();
  const place = await databases.place();
  database = await openDatabase(place);
  network = await HaltingProxy.before(place);
  const options = {
    host: "127.0.0.1",
    port: 0,
    authenticate: (request: Request) =>
      revoked.has(request.headers.get("authorization") ?? "")
        ? Promise.resolve(undefined)
        : believe(request),
  };
  near = await startServer({ ...options, database: place });
  far = await startServer({ ...options, database: { ...network.place, patience: 500 } });
});
afterAll(async () => {
  network.resume();
  await far.close();
  await near.close();
  await network.stop();
  await database.close();
  await databases.stop();
});

const authorization = "Bearer administrator";
const by = ({ url }: RunningServer): contract.Server => ({
  origin: url,
  send: fetch,
  token: "administrator",
});
const edit = (id: string) => [{ put: `units/${id}`, value: { id, name: id } }];
const post = (id: string, revision: number) =>
  fetch(`${far.url}/api/v1/edits`, {
    method: "POST",
    headers: { authorization, "if-match": `"${revision}"` },
    body: JSON.stringify({ edit: edit(id) }),
  });
const revisionOf = async (server: RunningServer) =>
  (await contract.callEndpoint(by(server), contract.getPlan)).revision;
const readiness = async () => (await fetch(`${far.url}/readyz`)).status;
const goOn = async () => {
  network.resume();
  await expect.poll(readiness, { timeout: 20_000 }).toBe(200);
};

/** How often the log has a unit added. */
async function timesInLog(id: string): Promise<number> {
  let times = 0;
  for await (const entry of readEntries(database.db))
    times += entry.edit.filter(
      (operation) => "put" in operation && operation.put === `units/${id}`,
    ).length;
  return times;
}

test.each(["before", "after"] as const)(
  "a commit during which the database falls silent, %s it is done, is neither refused nor acknowledged, and never done twice",
  async (moment) => {
    const revision = await revisionOf(far);
    const id = `unknown-${moment}`;
    network.haltAtCommit('insert into "revisions"', moment);
    const answer = await post(id, revision);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await readiness()).toBe(503);
    await goOn();
    await expect.poll(() => timesInLog(id)).toBe(1);
    expect((await post(id, revision)).status).toBe(409);
    expect(await timesInLog(id)).toBe(1);
    await expect.poll(() => revisionOf(far)).toBe(revision + 1);
  },
);

test("while the database is silent all who wait are told so, and nothing acknowledged is lost", async () => {
  const acknowledged: string[] = [];
  const others: number[] = [];
  let isOver = false;
  const adding = Array.from({ length: 3 }, async (_, who) => {
    for (let at = 0; !isOver; at++) {
      const id = `at-work-${who}-${at}`;
      const { status } = await post(id, await revisionOf(far));
      if (status === 200) acknowledged.push(id);
      else others.push(status);
    }
  });
  for (let time = 0; time < 2; time++) {
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 3);
    network.halt();
    const { length } = others;
    await expect.poll(() => others.includes(503, length), { timeout: 20_000 }).toBe(true);
    await goOn();
  }
  isOver = true;
  await Promise.all(adding);
  for (const id of acknowledged) expect(await timesInLog(id)).toBe(1);
  expect(others.filter((status) => ![409, 503].includes(status))).toEqual([]);
  expect(await verifyRecord(database.db)).toMatchObject({ isSound: true });
});

const follow = (token: string) =>
  fetch(`${far.url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` } });

const losses = {
  "is forgotten by the network": async () => network.forget(),
  "is ended": async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'select revision from head'`.execute(
      database.db,
    );
  },
};

test.each(Object.entries(losses))(
  "where the connection that hears of changes %s, they are heard of all the same",
  async (_, lose) => {
    const token = "viewer::ben";
    revoked.clear();
    const stream = await follow(token);
    const ended = stream.text();
    await lose();
    const revision = await revisionOf(near);
    const body = { edit: edit(`heard-${revision}`) };
    await contract.callEndpoint(by(near), contract.commitEdit, { body, revision });
    revoked.add(`Bearer ${token}`);
    await sql`select pg_notify('mainstay_access', 'ben')`.execute(database.db);
    await expect.poll(() => revisionOf(far), { timeout: 20_000 }).toBe(revision + 1);
    expect(await ended).toContain("event: revision");
  },
);
