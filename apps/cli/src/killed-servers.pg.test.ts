import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { callEndpoint, commitEdit, getPlan, type Server } from "@mainstay/api";
import { type Database, openDatabase, readEntries, verifyRecord } from "@mainstay/store";
import { processesOf } from "@mainstay/store/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type ServedProcess, serveIn, testToken } from "./testing/served.ts";

/** Of MAINSTAY_KILLS, or of few enough for every day, what `killed-commits.pg.test.ts` of the store leaves. */
const kills = Number(process.env["MAINSTAY_KILLS"] ?? 30);
const [servers, databases] = [Math.ceil(kills * 0.04), Math.ceil(kills * 0.02)];
/** So many servers get ready while one commits. */
const ahead = 2;

let data: string;
let folder: string;
let database: Database;
const running = new Set<ServedProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-test-"));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  data = await mkdtemp(join(folder, "data-"));
  await chmod(data, 0o755);
  database = await openDatabase({ directory: data });
});
afterEach(async () => {
  for (const served of running) await kill(served);
  await database.close();
});

async function serve(): Promise<ServedProcess> {
  // Whoever tries again every few milliseconds while the database is away would soon be told to wait.
  const served = await serveIn(data, ["--requests-per-minute", "0"]);
  running.add(served);
  return served;
}

async function kill(served: ServedProcess): Promise<void> {
  running.delete(served);
  const ended = once(served.child, "exit");
  served.child.kill("SIGKILL");
  await ended;
}

/** Adds one unit after the other by HTTP until it is over, and notes those of which it was told that they are there. */
async function addUnits(
  { url }: ServedProcess,
  { name, acknowledged, isOver }: Adding,
): Promise<void> {
  const server: Server = { origin: url, send: fetch, token: testToken };
  let known: number | undefined;
  for (let at = 0; !isOver(); at++) {
    const id = `${name}-${at}`;
    const body = { edit: [{ put: `units/${id}`, value: { id, name: id } }] };
    try {
      const revision = known ?? (await callEndpoint(server, getPlan)).revision;
      known = undefined;
      known = (await callEndpoint(server, commitEdit, { body, revision })).revision;
      acknowledged.push(id);
    } catch {
      // The server or its database is gone, or what was not acknowledged is there after all: the next one tells.
      await wait(5);
    }
  }
}

type Adding = {
  readonly name: string;
  readonly acknowledged: string[];
  readonly isOver: () => boolean;
};

/** Whether all that was acknowledged is there, nothing twice, and of the rest one at most for each kill. */
async function expectAll(acknowledged: readonly string[], killed: number): Promise<void> {
  const times = new Map<string, number>();
  for await (const { edit } of readEntries(database.db))
    for (const operation of edit) {
      const address = "put" in operation ? operation.put : "";
      times.set(address, (times.get(address) ?? 0) + 1);
    }
  const of = (id: string) => times.get(`units/${id}`);
  expect(acknowledged.filter((id) => of(id) !== 1)).toEqual([]);
  expect([...times.values()].filter((number) => number !== 1)).toEqual([]);
  expect(times.size - acknowledged.length).toBeLessThanOrEqual(killed);
  expect(await verifyRecord(database.db)).toMatchObject({ isSound: true, revisions: times.size });
  expect(acknowledged.length).toBeGreaterThan(killed);
}

test(`of ${servers} servers killed in the middle of commits by HTTP, nothing acknowledged is lost`, async () => {
  const acknowledged: string[] = [];
  const waiting = Array.from({ length: Math.min(ahead, servers) }, serve);
  for (let number = 0; number < servers; number++) {
    const served = await waiting.shift();
    if (served === undefined) throw new Error("no server is ready");
    if (number + ahead < servers) waiting.push(serve());
    let isOver = false;
    const before = acknowledged.length;
    const adding = addUnits(served, {
      name: `of-${number}`,
      acknowledged,
      isOver: () => isOver,
    });
    await expect
      .poll(() => acknowledged.length, { timeout: 60_000, interval: 2 })
      .toBeGreaterThan(before + 1);
    await wait((number * 7) % 20);
    await kill(served);
    isOver = true;
    await adding;
  }
  await expectAll(acknowledged, servers);
}, 3_600_000);

test(`of ${databases} times that the database and all its processes are killed in the middle of commits, nothing acknowledged is lost`, async () => {
  const acknowledged: string[] = [];
  const served = await serve();
  let isOver = false;
  const adding = addUnits(served, { name: "of", acknowledged, isOver: () => isOver });
  const goesOn = async () => {
    const before = acknowledged.length;
    await expect
      .poll(() => acknowledged.length, { timeout: 60_000, interval: 2 })
      .toBeGreaterThan(before + 1);
  };
  for (let number = 0; number < databases; number++) {
    await goesOn();
    const all = await processesOf(data, database);
    await wait((number * 7) % 20);
    for (const pid of all) endNow(pid);
  }
  await goesOn();
  isOver = true;
  await adding;
  await expectAll(acknowledged, databases);
}, 3_600_000);

/** Kills a process, unless it has ended by itself. */
function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
