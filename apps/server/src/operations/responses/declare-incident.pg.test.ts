import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let minute = 0;
const incident = {
  id: "mail-gone",
  name: "Mail is gone",
  began: "2026-10-01T10:00:00Z",
  severity: "high",
  disruptions: [{ element: "mail" }],
} as const;

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => new Date(Date.UTC(2026, 9, 1, 12, minute++)),
  });
  await commit([{ put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } }], 0);
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });
const commit = (edit: Edit, revision: number) =>
  contract.callEndpoint(as("continuity-manager"), contract.commitEdit, {
    body: { edit },
    revision,
  });
const declare = (body: object = {}) =>
  contract.callEndpoint(as("responder"), contract.declareIncident, {
    body: { ...incident, ...body },
  });

test("the same declaration is answered again, also after somebody has changed what became of it", async () => {
  expect(await declare()).toEqual({ incident: "mail-gone", revision: 2 });
  expect(await declare()).toEqual({ incident: "mail-gone", revision: 2 });
  await commit([{ put: "incidents/mail-gone/severity", value: "low" }], 2);
  expect(await declare()).toEqual({ incident: "mail-gone", revision: 3 });
  const value = { ...incident, severity: "low", disruptions: [{ element: "mail", at: "1h" }] };
  await commit([{ put: "incidents/mail-gone", value }], 3);
  expect(await declare()).toEqual({ incident: "mail-gone", revision: 4 });
});

test.each([
  [{ severity: "low" }, "otherwise (severity)"],
  [{ severity: undefined }, "otherwise (severity)"],
  [{ description: "Nobody gets any" }, "otherwise (description)"],
  [
    { name: "Post is gone", disruptions: [{ element: "mail", at: "1h" }] },
    "otherwise (name, disruptions)",
  ],
])(
  "a declaration that says %o otherwise is refused, and nothing of it is lost in silence",
  async (body, words) => {
    await expect(declare(body)).rejects.toMatchObject({
      problem: { status: 409, detail: expect.stringContaining(words) },
    });
  },
);

test("one that was removed and written anew is compared with what was written anew", async () => {
  const value = { ...incident, name: "Post is gone", disruptions: [{ element: "mail" }] };
  await commit([{ remove: "incidents/mail-gone" }, { put: "incidents/mail-gone", value }], 4);
  await expect(declare()).rejects.toMatchObject({
    problem: { status: 409, detail: expect.stringContaining("otherwise (name") },
  });
});
