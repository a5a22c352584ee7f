import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;

beforeAll(async () => {
  databases = await TestServer.start();
  const { url } = await databases.place();
  running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const administrator = (): contract.Server => ({
  origin: running.url,
  send: fetch,
  token: "administrator",
});

const put = (at: number, target: string | undefined): Edit[number] => ({
  put: `elements/e-${at}`,
  value: {
    id: `e-${at}`,
    kind: "service",
    name: `Element ${at}`,
    ...(target === undefined ? {} : { needs: [target] }),
  },
});

/** Elements in a chain, so that whoever loses some of them notices. */
const chain = (length: number): Edit =>
  Array.from({ length }, (_, at) => put(at, at === 0 ? undefined : `e-${at - 1}`));

test("of a large import that is wrong at its end nothing is there", async () => {
  const edit = [...chain(30_000), put(30_000, "nothing-of-this-name")];
  const commit = contract.callEndpoint(administrator(), contract.commitEdit, {
    body: { edit },
    revision: 0,
  });
  await expect(commit).rejects.toMatchObject({ problem: { status: 422 } });
  const { total, revision } = await contract.callEndpoint(administrator(), contract.listRecords, {
    path: { collection: "elements" },
  });
  expect([total, revision]).toEqual([0, 0]);
}, 60_000);

test("a large import is one revision", async () => {
  const { revision, described } = await contract.callEndpoint(
    administrator(),
    contract.commitEdit,
    { body: { edit: chain(30_000) }, revision: 0 },
  );
  expect(described).toHaveLength(1000);
  const { total } = await contract.callEndpoint(administrator(), contract.listRecords, {
    path: { collection: "elements" },
  });
  expect([total, revision]).toEqual([30_000, 1]);
}, 60_000);

test("after it, a list of revisions tells how much it is without all of it, and its own address has all", async () => {
  const { items } = await contract.callEndpoint(administrator(), contract.listRevisions);
  expect(items[0]).toMatchObject({ revision: 1, records: 30_000, touched: expect.any(Array) });
  expect(items[0]?.edit).toBeUndefined();
  const whole = await contract.callEndpoint(administrator(), contract.getRevision, {
    path: { revision: 1 },
  });
  expect(whole.edit).toHaveLength(30_000);
  const none = contract.callEndpoint(administrator(), contract.getRevision, {
    path: { revision: 2 },
  });
  await expect(none).rejects.toMatchObject({ problem: { status: 404 } });
  const stale = contract.callEndpoint(administrator(), contract.commitEdit, {
    body: { edit: [{ put: "elements/e-0/name", value: "Zero" }] },
    revision: 0,
  });
  await expect(stale).rejects.toMatchObject({
    problem: {
      status: 409,
      problems: [{ message: expect.stringMatching(/changed elements\/e-0, .* and 29980 more$/) }],
    },
  });
}, 60_000);
