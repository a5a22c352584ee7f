import * as contract from "@mainstay/api";
import { editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;

const server = () => ({ origin: running.url, send: fetch, token: "administrator" });

/** Very many pairs of parts bring very many functions down, each in another way. */
const parts = Array.from({ length: 3000 }, (_, at) => `part-${at}`);
const functions = Array.from({ length: 1500 }, (_, at) => ({
  id: `function-${at}`,
  kind: "function" as const,
  name: `Function ${at}`,
  needs: [
    {
      targets: Array.from(
        { length: 60 },
        (_, of) => parts[(at * 7 + of * (at + 1)) % parts.length] ?? "",
      ).filter((part, of, all) => all.indexOf(part) === of),
    },
  ].map((need) => ({ ...need, atLeast: need.targets.length - 1 })),
}));
const content = planOf({
  elements: [
    ...functions,
    ...parts.map((id) => ({ id, kind: "infrastructure" as const, name: id })),
  ],
  strategies: [
    {
      id: "spare",
      name: "A spare part",
      status: "proposed",
      changes: [{ put: "elements/part-0/recovery", value: { time: "1h" } }],
    },
  ],
});

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
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
