import * as contract from "@mainstay/api";
import { callEndpoint } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let minute = 0;

const server = () => ({ origin: running.url, send: fetch, token: "administrator" });
const name = (value: string): Edit => [{ put: "units/sales/name", value }];

function commit(edit: Edit, revision: number) {
  return callEndpoint(server(), contract.commitEdit, { body: { edit }, revision });
}

/** The instant after so many minutes; each revision of these tests is a minute after the one before. */
const after = (minutes: number) => new Date(Date.UTC(2026, 2, 1, 8, minutes)).toISOString();

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => new Date(after(minute)),
  });
  for (minute = 1; minute <= 3; minute++) {
    const edit: Edit =
      minute === 1
        ? [{ put: "units/sales", value: { id: "sales", name: "1" } }]
        : name(String(minute));
    await commit(edit, minute - 1);
  }
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const planAt = (instant: string) =>
  callEndpoint(server(), contract.getPlanAtInstant, { path: { instant } });

test("the plan of an instant is that of the last revision before it", async () => {
  const units = async (instant: string) => (await planAt(instant)).plan["units"];
  expect((await planAt(after(0))).revision).toBe(0);
  expect(await units(after(1))).toEqual([{ id: "sales", name: "1" }]);
  expect(await units("2026-03-01T10:02:30+02:00")).toEqual([{ id: "sales", name: "2" }]);
  expect((await planAt(after(3))).revision).toBe(3);
});

test.each([
  ["2027-01-01T00:00:00Z", 404],
  ["yesterday", 400],
])("there is no plan at %s: %i", async (instant, status) => {
  await expect(planAt(instant)).rejects.toMatchObject({ problem: { status } });
});

test("whoever took the plan of an instant stands in the audit", async () => {
  await planAt(after(2));
  const { items } = await callEndpoint(server(), contract.listAudit);
  expect(items[0]).toMatchObject({
    action: "export",
    subject: expect.stringContaining(encodeURIComponent(after(2))),
  });
});

test("a revision that is still to come is no edit of others", async () => {
  await expect(commit(name("x"), 999_999)).rejects.toMatchObject({
    problem: {
      status: 409,
      revision: 3,
      detail: "There is no revision 999999 yet: the latest is 3.",
    },
  });
});

test("whoever is far behind is told of the newest hundred edits, and that there are more", async () => {
  for (let revision = 3; revision < 105; revision++) await commit(name(`n ${revision}`), revision);
  const refused = await commit(name("x"), 0).catch((error: unknown) => error);
  if (!(refused instanceof contract.Refused)) throw new Error("it was not refused");
  const { detail, problems } = refused.problem;
  expect(detail).toContain("Of their 105 edits these are the newest.");
  expect(problems).toHaveLength(100);
  expect(problems?.at(-1)?.path).toEqual(["revisions", 105]);
}, 60_000);
