import * as contract from "@mainstay/api";
import { callEndpoint } from "@mainstay/api";
import { type Edit, mostOnOne } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;

const server = () => ({ origin: running.url, send: fetch, token: "administrator" });

const edits: readonly Edit[] = [
  [{ put: "units/sales", value: { id: "sales", name: "Sales" } }],
  [
    { put: "units/sales/name", value: "Selling" },
    { put: "units/yard", value: { id: "yard", name: "Yard" } },
  ],
  [{ put: "units/yard/name", value: "The yard" }],
  [{ put: "organisation/name", value: "Halden" }],
];

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
  for (const [revision, edit] of edits.entries()) await commit(edit, revision);
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

function commit(edit: Edit, revision: number) {
  return callEndpoint(server(), contract.commitEdit, { body: { edit }, revision });
}

const inverse = (revision: number) =>
  callEndpoint(server(), contract.getInverse, { path: { revision } });

test("a revision is taken back with what others did to the same, which is said; the rest stays", async () => {
  const { edit, overlapping, revision } = await inverse(2);
  expect(edit).toContainEqual({ put: "units/sales/name", value: "Sales" });
  expect(edit).toContainEqual({ remove: "units/yard" });
  expect(overlapping.map((one) => one.revision)).toEqual([3]);
  await commit(edit, revision);
  const { plan } = await callEndpoint(server(), contract.getPlan);
  expect(plan["units"]).toEqual([{ id: "sales", name: "Sales" }]);
  expect(plan["organisation"]).toMatchObject({ name: "Halden" });
});

test("what was taken back already leaves nothing to do", async () => {
  expect((await inverse(2)).edit).toEqual([]);
});

test("of many things that were added, those that are still there go", async () => {
  const { revision } = await callEndpoint(server(), contract.getPlan);
  const ids = ["north", "east", "south", "west", "middle"];
  await commit(
    ids.map((id) => ({ put: `units/${id}`, value: { id, name: id } })),
    revision,
  );
  await commit([{ remove: "units/east" }, { remove: "units/middle" }], revision + 1);
  const { edit } = await inverse(revision + 1);
  expect(new Set(edit)).toEqual(
    new Set(["north", "south", "west"].map((id) => ({ remove: `units/${id}` }))),
  );
});

test("of a record that was changed too much for one edit, what others changed beside it stays", async () => {
  const { revision } = await callEndpoint(server(), contract.getPlan);
  const mail = { id: "mail", kind: "service", name: "Mail" };
  await commit([{ put: "elements/mail", value: mail }], revision);
  const tags = Array.from({ length: mostOnOne + 1 }, (_, at) => `t${at}`);
  await commit([{ put: "elements/mail", value: { ...mail, tags } }], revision + 1);
  await commit([{ put: "elements/mail/name", value: "Post" }], revision + 2);
  const { edit } = await inverse(revision + 2);
  await commit(edit, revision + 3);
  const { plan } = await callEndpoint(server(), contract.getPlan);
  expect(plan["elements"]).toEqual([{ ...mail, name: "Post" }]);
});

test.each([
  [999, 404],
  [0, 400],
])("revision %i has no inverse: %i", async (revision, status) => {
  await expect(inverse(revision)).rejects.toMatchObject({ problem: { status } });
});
