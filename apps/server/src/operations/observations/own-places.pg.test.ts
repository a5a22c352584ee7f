import * as contract from "@mainstay/api";
import { ServerRules, toKnownServers } from "@mainstay/flows";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
const noon = new Date("2026-06-03T12:00:00Z");
const minute = noon.getTime() / 60_000 - 30;

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    knownServers: toKnownServers(ServerRules.parse({ ownNetworks: ["203.0.113.0/24"] })),
    now: () => noon,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

test("public addresses of watched machines and listed networks are own, and in dark areas", async () => {
  const administrator = { origin: running.url, send: fetch, token: "administrator" };
  const used = (address: string, port: number) => ({
    minute,
    client: { address: "2001:db8:7::10", process: "tms" },
    server: { address },
    port,
    protocol: "tcp" as const,
    outcomes: { succeeded: 1 },
    roleBy: "told" as const,
  });
  await contract.callEndpoint(administrator, contract.appendObservations, {
    body: {
      observer: {
        id: "tms-host",
        host: "tms-host",
        platform: "linux",
        addresses: ["2001:db8:7::10"],
      },
      spool: "first",
      number: 1,
      coverage: [{ from: minute, to: minute + 1, opened: 4, seen: 4, attributed: 4, lost: 0 }],
      minutes: [
        used("203.0.113.11", 88),
        used("203.0.113.11", 389),
        used("203.0.113.11", 49_700),
        used("198.51.100.1", 443),
      ],
    },
  });
  const manager = { ...administrator, token: "continuity-manager" };
  const found = await contract.callEndpoint(manager, contract.compareWithPlan, { query: {} });
  expect(found.own).toMatchObject([
    { by: "network", count: 1, ends: [{ address: "203.0.113.11", ownBy: "network" }] },
    { by: "machine", count: 1, ends: [{ address: "2001:db8:7::10", ownBy: "machine" }] },
  ]);
  expect(found.darkAreas.find(({ id }) => id === "active-directory")?.servers).toMatchObject([
    { end: { address: "203.0.113.11" }, connections: 3 },
  ]);
  expect(found.thirdParties.map(({ end }) => end.address)).toEqual(["198.51.100.1"]);
  expect(found.strangers.map(({ end }) => end.address ?? "").toSorted()).toEqual([
    "2001:db8:7::10",
    "203.0.113.11",
  ]);
  expect(found.summary.fromOutside).toBe(0);
});
