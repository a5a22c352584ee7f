import { afterAll, beforeAll, expect, test } from "vitest";
import { collect } from "../log/collect.ts";
import { TestServer } from "../testing/index.ts";
import { beginRun, endRun, listRuns } from "./job-runs.ts";
import { keepNotices, listNotices } from "./notices.ts";
import { addReading, latestReading, readingsAfter } from "./readings.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour));
const run = { job: "backup", attempt: 1, process: "here" };

test("a run is kept with its outcome, and one whose process ended is lost", async () => {
  const { db } = await server.open();
  const first = await beginRun(db, { ...run, at: at(1) });
  await endRun(db, first, { at: at(2), outcome: "done", said: "wrote it" });
  const second = await beginRun(db, { ...run, at: at(3) });
  await beginRun(db, { ...run, attempt: 2, at: at(4) });
  await endRun(db, second, { at: at(5), outcome: "done", said: "too late" });
  await beginRun(db, { ...run, job: "reminders", at: at(5) });
  expect(await listRuns(db, "backup", 10)).toEqual([
    { ...run, attempt: 2, started: at(4).toISOString() },
    { ...run, started: at(3).toISOString(), ended: at(4).toISOString(), outcome: "lost" },
    {
      ...run,
      started: at(1).toISOString(),
      ended: at(2).toISOString(),
      outcome: "done",
      said: "wrote it",
    },
  ]);
});

test("of each job the last 500 runs are kept", async () => {
  const { db } = await server.open();
  const row = {
    job: "backup",
    attempt: 1,
    process: "here",
    ended: null,
    outcome: null,
    said: null,
  };
  const rows = Array.from({ length: 600 }, () => ({ ...row, started: at(1).toISOString() }));
  await db.insertInto("job_runs").values(rows).execute();
  await beginRun(db, { ...run, at: at(2) });
  const left = await listRuns(db, "backup", 1000);
  expect(left).toHaveLength(500);
  expect(left[0]?.started).toBe(at(2).toISOString());
});

const overdue = { key: "rule sops/a", kind: "rule", record: "sops/a", message: "12 days overdue" };
const waiting = { key: "waiting sops/b", kind: "waiting", message: "waits" };

test("a notice stays since when it was found first, and is gone once it is not found any more", async () => {
  const { db } = await server.open();
  expect(await keepNotices(db, [overdue, waiting], at(1))).toEqual({ open: 2, added: 2, gone: 0 });
  const later = { ...overdue, message: "13 days overdue" };
  expect(await keepNotices(db, [later], at(2))).toEqual({ open: 1, added: 0, gone: 1 });
  expect(await keepNotices(db, [later], at(2))).toEqual({ open: 1, added: 0, gone: 0 });
  expect(await listNotices(db)).toEqual([{ ...later, since: at(1).toISOString() }]);
  await keepNotices(db, [later, waiting], at(3));
  expect((await listNotices(db)).map(({ since }) => since)).toEqual([
    at(1).toISOString(),
    at(3).toISOString(),
  ]);
});

test("processes that keep notices at once keep each of them once", async () => {
  const { db } = await server.open();
  await Promise.all(Array.from({ length: 6 }, () => keepNotices(db, [overdue, waiting], at(1))));
  expect(await db.selectFrom("notices").select("key").execute()).toHaveLength(2);
});

test("readings come back in order, and no more are kept than is said", async () => {
  const { db } = await server.open();
  for (let hour = 0; hour < 5; hour++)
    await addReading(db, { kind: "usage", at: at(hour), form: `{"hour":${hour}}` }, { keep: 3 });
  await addReading(db, { kind: "health", at: at(6), form: "{}" });
  const all = await collect(readingsAfter(db, "usage", "0"));
  expect(all.map(({ form }) => form)).toEqual([{ hour: 2 }, { hour: 3 }, { hour: 4 }]);
  expect(await latestReading(db, "usage")).toEqual(all[2]);
  expect(await collect(readingsAfter(db, "usage", all[1]?.id ?? ""))).toEqual([all[2]]);
  expect(await latestReading(db, "endpoints")).toBeUndefined();
});
