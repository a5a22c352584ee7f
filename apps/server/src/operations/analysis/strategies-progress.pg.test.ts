import * as contract from "@mainstay/api";
import { editBetween, Plan } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { planOfManyCuts } from "../../testing/plan-of-many-cuts.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;

const server = () => ({ origin: running.url, send: fetch, token: "administrator" });

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
  const edit = editBetween(Plan.parse({ mainstay: 1 }), planOfManyCuts);
  await contract.callEndpoint(server(), contract.commitEdit, {
    body: { edit: [...edit] },
    revision: 0,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const rank = (order: number) =>
  contract.callEndpoint(server(), contract.getStrategies, { query: { by: "cuts", order } });
const share = async () =>
  (await contract.callEndpoint(server(), contract.getStrategiesProgress)).share;

/** Asks until it is so. */
async function progressUntil(isSo: (share: number | null) => boolean): Promise<number | null> {
  for (;;) {
    const now = await share();
    if (isSo(now)) return now;
  }
}

test("the work on strategies tells how far it is, and ends when it is called off", async () => {
  expect(await share()).toBeNull();
  const refused = rank(2).then(
    () => "answered",
    (error: unknown) => (error instanceof contract.Refused ? error.problem : error),
  );
  const first = await progressUntil((now) => now !== null && now > 0);
  const later = await progressUntil((now) => now === null || now > (first ?? 1));
  expect(later).toBeGreaterThan(first ?? 1);
  const stopped = await contract.callEndpoint(server(), contract.stopStrategies);
  expect(stopped).toEqual({ wasAtWork: true });
  expect(await refused).toMatchObject({
    status: 409,
    detail: expect.stringContaining("called it off"),
  });
  expect(await share()).toBeNull();
  expect(await contract.callEndpoint(server(), contract.stopStrategies)).toEqual({
    wasAtWork: false,
  });
});

test("what is asked after that is answered", async () => {
  expect((await rank(1)).strategies).toMatchObject([{ id: "spare" }]);
});
