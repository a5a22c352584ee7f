import {
  basePath,
  callEndpoint,
  commitEdit,
  getStrategies,
  getStrategiesProgress,
  ProblemDocument,
  ProposalsDocument,
  stopStrategies,
} from "@mainstay/api";
import { type Edit, editBetween, Plan } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../server.ts";
import { planOfManyCuts } from "../testing/plan-of-many-cuts.ts";
import { believe } from "../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let came = () => {};
let revision = 0;

const server = () => ({ origin: running.url, send: fetch, token: "administrator" });
const path = `${basePath}/programme/proposals`;

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: (request) => {
      if (new URL(request.url).pathname === path) setImmediate(() => came());
      return believe(request);
    },
  });
  await commit(editBetween(Plan.parse({ mainstay: 1 }), planOfManyCuts));
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

async function commit(edit: Edit): Promise<void> {
  const body = { edit: [...edit] };
  ({ revision } = await callEndpoint(server(), commitEdit, { body, revision }));
}

/** Asks for proposals that wait until strategies are called off, and has the plan move before they are. */
async function proposalsWhileItMoves(headers: Record<string, string>): Promise<Response> {
  const query = { by: "cuts", order: 2 } as const;
  const ranked = callEndpoint(server(), getStrategies, { query }).catch((error: unknown) => error);
  const isAtWork = async () => {
    const { share } = await callEndpoint(server(), getStrategiesProgress);
    return share !== null && share > 0;
  };
  await expect.poll(isAtWork, { interval: 10, timeout: 60_000 }).toBe(true);
  const { promise: hasCome, resolve } = Promise.withResolvers<void>();
  came = resolve;
  const asked = fetch(`${running.url}${path}?source=scenario&limit=1`, {
    headers: { authorization: "Bearer administrator", ...headers },
  });
  await hasCome;
  await commit([{ put: "elements/part-0/name", value: `Part 0 at ${revision}` }]);
  await callEndpoint(server(), stopStrategies);
  expect(await ranked).toMatchObject({ problem: { status: 409 } });
  return asked;
}

test("an answer during which the plan moved has no ETag, as it may be of either revision", async () => {
  const answer = await proposalsWhileItMoves({});
  expect(answer.status).toBe(200);
  expect(answer.headers.get("etag")).toBeNull();
  expect(ProposalsDocument.parse(await answer.json()).items).toEqual([]);
});

test("a part during which the plan moved is refused to whoever said of which revision the others are", async () => {
  const seen = revision;
  const answer = await proposalsWhileItMoves({ "if-match": `"${seen}"` });
  expect(answer.status).toBe(409);
  expect(ProblemDocument.parse(await answer.json())).toMatchObject({ revision: seen + 1 });
});
