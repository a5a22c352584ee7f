import {
  commitEdit,
  ProblemDocument,
  callEndpoint,
  getPlan,
  listJobs,
  runJob,
  type Server,
} from "@mainstay/api";
import { openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { briskPace } from "../jobs/testing/brisk-pace.ts";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { drip, rawRequest } from "./testing/raw-request.ts";

let databases: TestServer;
let place: { readonly url: string };
let running: RunningServer;
let limited: RunningServer;

beforeAll(async () => {
  databases = await TestServer.start();
  place = await databases.place();
  const options = { database: place, host: "127.0.0.1", port: 0, authenticate: believe };
  running = await startServer({
    ...options,
    metrics: true,
    patience: { head: 300, request: 900 },
    // A run that was handed out over a connection that ended then is given up by its silence.
    jobs: { pace: briskPace },
  });
  limited = await startServer({
    ...options,
    database: await databases.place(),
    limits: { requestsPerMinute: 3, proxies: 0 },
  });
});
afterAll(async () => {
  await running.close();
  await limited.close();
  await databases.stop();
});

const head = (more = "") =>
  `POST /api/v1/edits HTTP/1.1\r\nhost: mainstay\r\nauthorization: Bearer administrator\r\nif-match: "0"\r\n${more}`;
const headers = { authorization: "Bearer administrator", "if-match": '"0"' };
const post = (body: string) =>
  fetch(`${running.url}/api/v1/edits`, { method: "POST", headers, body });
const server = (): Server => ({ origin: running.url, send: fetch, token: "administrator" });
const addUnit = (id: string) => [{ put: `units/${id}`, value: { id, name: id } }];

async function add(id: string): Promise<number> {
  const { revision } = await callEndpoint(server(), getPlan);
  const body = { edit: addUnit(id) };
  return (await callEndpoint(server(), commitEdit, { body, revision })).revision;
}

test("whoever drips the head of a request is cut off, and nobody else waits", async () => {
  const slow = await rawRequest(running.url, "GET /api/v1/plan HTTP/1.1\r\nhost: ");
  drip(slow, 20);
  expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  expect(await slow.answer).toMatch(/^HTTP\/1\.1 408 /);
});

test("whoever drips the body of a request is cut off, and nothing is changed", async () => {
  const before = await callEndpoint(server(), getPlan);
  const slow = await rawRequest(running.url, head("content-length: 100000\r\n\r\n"));
  drip(slow, 20);
  expect(await slow.answer).not.toMatch(/^HTTP\/1\.1 200/);
  expect((await callEndpoint(server(), getPlan)).revision).toBe(before.revision);
});

test("many who ask whether the server is ready are one question to the database", async () => {
  const { db, close } = await openDatabase(place);
  const waiting = sql<{ readonly pid: number }>`
    select pid from pg_stat_activity
    where wait_event_type = 'Lock' and query = 'select "revision" from "head"'`;
  await db.transaction().execute(async (trx) => {
    await sql`lock table head in access exclusive mode`.execute(trx);
    const asked = Array.from({ length: 20 }, () => fetch(`${running.url}/readyz`));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([503]));
    // What was not answered in time waits all the same, and whoever asks later waits for it.
    expect((await fetch(`${running.url}/readyz`)).status).toBe(503);
    expect((await waiting.execute(trx)).rows).toHaveLength(1);
  });
  await close();
  const readiness = async () => (await fetch(`${running.url}/readyz`)).status;
  await expect.poll(readiness, { timeout: 20_000 }).toBe(200);
});

test("a body that says it is too large is refused before it is read", async () => {
  const large = await rawRequest(running.url, head(`content-length: ${65 * 2 ** 20}\r\n\r\n`));
  expect(await large.answer).toMatch(/^HTTP\/1\.1 413 [^]*application\/problem\+json/);
});

test("a body that is too large and does not say so is refused once it is", async () => {
  const chunk = new Uint8Array(2 ** 20).fill(0x20);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(chunk),
  });
  const sent = fetch(`${limited.url}/api/v1/edits`, {
    method: "POST",
    headers: { ...headers, authorization: "Bearer administrator::ben" },
    body,
    duplex: "half",
  });
  const status = await sent.then(
    (response) => response.status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(status);
  expect((await fetch(`${limited.url}/readyz`)).status).toBe(200);
});

test("fields that the contract has not are named", async () => {
  const refused = await post(JSON.stringify({ edit: [], colour: "red" }));
  expect(refused.status).toBe(400);
  const { problems } = ProblemDocument.parse(await refused.json());
  expect(JSON.stringify(problems)).toContain("colour");
});

test("whoever asks too often is told for how long to wait", async () => {
  const ask = () => fetch(`${limited.url}/api/v1/plan`, { headers });
  const statuses = [(await ask()).status, (await ask()).status, (await ask()).status];
  const refused = await ask();
  expect([...statuses, refused.status]).toEqual([200, 200, 200, 429]);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(20);
  const problem = ProblemDocument.parse(await refused.json());
  expect(problem.detail).toContain(`try again in ${seconds} s`);
});

test("a session that asks too often waits, and others of the same address do not", async () => {
  const ask = (cookie: string) =>
    fetch(`${limited.url}/api/v1/plan`, { headers: { cookie } }).then(({ status }) => status);
  for (const name of ["mainstay.session", "__Secure-mainstay.session", "mainstay.administrator"]) {
    const one = `theme=dark; ${name}=one-${name}`;
    const statuses = [await ask(one), await ask(one), await ask(one), await ask(one)];
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(await ask(`${name}=other-${name}`)).toBe(401);
  }
});

test("the figures are what Prometheus reads, and move", async () => {
  const figures = async () => {
    const response = await fetch(`${running.url}/metrics`);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    const value = (name: string) =>
      Number(
        text
          .split("\n")
          .find((line) => line.startsWith(`${name} `))
          ?.split(" ")
          .at(-1),
      );
    return {
      revision: value("mainstay_revision"),
      streams: value("mainstay_event_streams"),
      edits: value(
        'mainstay_http_request_duration_seconds_count{method="POST",route="/api/v1/edits",status="200"}',
      ),
      memory: value("process_resident_memory_bytes"),
    };
  };
  await add("measured");
  const before = await figures();
  expect(before.memory).toBeGreaterThan(1e6);
  const stop = new AbortController();
  const events = await fetch(`${running.url}/api/v1/events`, { headers, signal: stop.signal });
  await events.body?.getReader().read();
  await add("measured-again");
  const after = await figures();
  expect(after.revision - before.revision).toBe(1);
  expect([before.streams, after.streams]).toEqual([0, 1]);
  expect(after.edits - before.edits).toBe(1);
  stop.abort();
  await expect.poll(async () => (await figures()).streams).toBe(0);
});

test("whoever follows the events and does not read holds up neither the others nor the stop", async () => {
  const own = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
  const request = `GET /api/v1/events HTTP/1.1\r\nhost: mainstay\r\nauthorization: Bearer viewer\r\n\r\n`;
  const deaf = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const connection = await rawRequest(own.url, request);
      connection.socket.pause();
      return connection;
    }),
  );
  const asked = { origin: own.url, send: fetch, token: "administrator" };
  for (let revision = 0; revision < 20; revision++)
    await callEndpoint(asked, commitEdit, { body: { edit: addUnit(`u-${revision}`) }, revision });
  const begun = performance.now();
  await own.close();
  expect(performance.now() - begun).toBeLessThan(10_000);
  for (const { socket } of deaf) socket.destroy();
});

test("when every connection of the database is ended the server goes on, idle or at work", async () => {
  const { db, close } = await openDatabase(place);
  const endAll = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      db,
    );
  await endAll();
  await expect.poll(() => add("after-idle").catch(() => 0), { timeout: 10_000 }).toBeGreaterThan(0);
  let isOver = false;
  const acknowledged: string[] = [];
  const others: unknown[] = [];
  const working = (async () => {
    for (let at = 0; !isOver; at++) {
      const id = `at-work-${at}`;
      await add(id).then(
        () => acknowledged.push(id),
        (error: unknown) => others.push(error),
      );
    }
  })();
  for (let time = 0; time < 10; time++) {
    // So that the queues of the jobs are at work as well.
    await Promise.all([
      callEndpoint(server(), runJob, { path: { name: "reminders" } }).catch((error: unknown) =>
        others.push(error),
      ),
      endAll(),
    ]);
    await new Promise((done) => setTimeout(done, 50));
  }
  isOver = true;
  await working;
  const { plan } = await callEndpoint(server(), getPlan);
  const there = new Set(JSON.stringify(plan).match(/at-work-\d+/g));
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  for (const error of others)
    expect(error).toMatchObject({ problem: { status: expect.any(Number) } });
  await expect.poll(() => add("after-all").catch(() => 0), { timeout: 10_000 }).toBeGreaterThan(0);
  await callEndpoint(server(), runJob, { path: { name: "reminders" } });
  const outcomes = async () => {
    const { items } = await callEndpoint(server(), listJobs);
    return items.find(({ name }) => name === "reminders")?.runs.map(({ outcome }) => outcome);
  };
  await expect.poll(outcomes, { timeout: 40_000 }).toContain("done");
  await close();
});
