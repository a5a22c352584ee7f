import * as contract from "@mainstay/api";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => new Date("2026-09-01T12:00:00Z"),
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });

test("the nine points and the injects of an exercise are told, and that there is none", async () => {
  const mail = { id: "mail", kind: "service", name: "Mail" };
  const needs = [{ targets: ["mail"], holds: "8h" }];
  const orders = { id: "orders", kind: "function", name: "Orders", needs };
  const scenario = { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] };
  const exercise = { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" };
  const edit = [
    { put: "elements/mail", value: mail },
    { put: "elements/orders", value: orders },
    { put: "scenarios/no-mail", value: scenario },
    { put: "exercises/autumn", value: exercise },
  ];
  await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, {
    revision: 0,
    body: { edit },
  });
  const ask = (id: string) =>
    contract.callEndpoint(as("viewer"), contract.getPreparation, {
      path: { exercise: id },
      query: { lasts: "2h" },
    });
  const { points, injects } = await ask("autumn");
  expect(points).toHaveLength(9);
  expect(injects.map(({ inject, at }) => [inject.id, inject.after, at])).toEqual([
    ["mail-lost", "PT0M", "PT0M"],
    ["orders-fallen", "PT2H", "PT8H"],
  ]);
  // Calls change it between two revisions, which no revision may stand for.
  const answer = await fetch(`${running.url}/api/v1/exercises/autumn/preparation`, {
    headers: { authorization: "Bearer viewer" },
  });
  expect([answer.status, answer.headers.get("etag")]).toEqual([200, null]);
  await answer.text();
  await expect(ask("spring")).rejects.toThrow("The plan has no exercises/spring.");
});
