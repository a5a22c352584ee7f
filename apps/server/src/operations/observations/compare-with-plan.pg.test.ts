import * as contract from "@mainstay/api";
import { ElementId } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
const noon = new Date("2026-06-03T12:00:00Z");
const minute = noon.getTime() / 60_000 - 30;
let now = noon;

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => now,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const manager = (): contract.Server => ({
  origin: running.url,
  send: fetch,
  token: "continuity-manager",
});
const row = {
  minute,
  client: { address: "10.0.0.1", process: "tms" },
  protocol: "tcp" as const,
  outcomes: { succeeded: 2 },
  roleBy: "told" as const,
};

async function append(
  number: number,
  minutes: readonly (typeof row & {
    server: { address: string };
    port: number;
    bytesOut?: number;
    bytesIn?: number;
  })[],
): Promise<void> {
  const administrator = { ...manager(), token: "administrator" };
  await contract.callEndpoint(administrator, contract.appendObservations, {
    body: {
      observer: { id: "tms-host", host: "tms-host", platform: "linux", addresses: ["10.0.0.1"] },
      spool: "first",
      number,
      coverage: [{ from: minute, to: minute + 1, opened: 8, seen: 6, attributed: 6, lost: 0 }],
      minutes: [...minutes],
      names: [{ name: "edge-9.carrier.example", address: "203.0.113.9", kind: "reverse-name" }],
    },
  });
}

const compare = () => contract.callEndpoint(manager(), contract.compareWithPlan, { query: {} });

test("what observers saw is held against the plan, and what is confirmed is declared", async () => {
  await contract.callEndpoint(manager(), contract.commitEdit, {
    revision: 0,
    body: {
      edit: [
        {
          put: "elements/dispatch",
          value: {
            id: "dispatch",
            kind: "function",
            name: "Dispatch",
            criticality: "mission-critical",
            needs: ["tms"],
          },
        },
        {
          put: "elements/tms",
          value: {
            id: "tms",
            kind: "application",
            name: "TMS",
            seenAs: ["10.0.0.1"],
            needs: ["db"],
          },
        },
        {
          put: "elements/db",
          value: { id: "db", kind: "infrastructure", name: "Database", seenAs: ["10.0.0.2"] },
        },
        {
          put: "elements/exchange-online",
          value: { id: "exchange-online", kind: "service", name: "Exchange Online" },
        },
      ],
    },
  });
  await append(1, [
    { ...row, server: { address: "10.0.0.2" }, port: 5432, bytesOut: 70, bytesIn: 9000 },
    { ...row, server: { address: "10.0.0.9" }, port: 445 },
    { ...row, server: { address: "203.0.113.9" }, port: 443 },
    { ...row, server: { address: "52.96.0.9" }, port: 443 },
  ]);

  const found = await compare();
  expect(found.declared).toMatchObject([
    { from: { name: "tms" }, to: { name: "db" }, how: "direct" },
  ]);
  expect(found.watches).toMatchObject([{ vantage: "tms-host", share: 0.75, transports: ["tcp"] }]);
  expect(found.thirdParties).toMatchObject([
    {
      end: { name: "203.0.113.9", reverseName: "edge-9.carrier.example" },
      knownBy: "reverse-name",
      functions: ["dispatch"],
      criticalities: [{ function: "dispatch", criticality: "mission-critical" }],
      isAsked: true,
      silent: ["tms"],
    },
  ]);
  expect(found.darkAreas.filter(({ isAsked }) => isAsked)).toMatchObject([
    { id: "file-shares", silent: ["tms"], servers: [{ end: { address: "10.0.0.9" } }] },
  ]);
  expect(found.summary.asked).toMatchObject({ darkAreas: 1, thirdParties: 1 });
  expect(found.endpoints).toEqual({ source: "built-in", published: "2025-12" });
  expect(found.surprises.find(({ to }) => to.address === "52.96.0.9")).toMatchObject({
    to: { name: "exchange-online", by: "microsoft-365" },
    scope: "microsoft-365",
  });
  const surprise = found.surprises.find(({ to }) => to.address === "10.0.0.9");
  expect(surprise).toMatchObject({
    from: { name: "tms", by: "address" },
    ports: [{ port: 445, role: "file", clientProcesses: ["tms"] }],
  });

  const asked = { body: { elements: [ElementId.parse("db"), ElementId.parse("tms")] } };
  const askNear = () => contract.callEndpoint(manager(), contract.listObservedNear, asked);
  const near = await askNear();
  expect(await askNear()).toEqual(near);
  expect(
    near.relations
      .map(({ to, how, scope, isAsked }) => [to.name, how, scope, isAsked] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ).toEqual([
    ["10.0.0.9", "none", "internal", true],
    ["203.0.113.9", "none", "third-party", true],
    ["db", "direct", "internal", false],
    ["exchange-online", "none", "microsoft-365", true],
  ]);
  expect(near.window).toEqual({ from: "2026-06-02T12:00:00Z", until: "2026-06-03T12:00:00Z" });
  expect(near.others).toEqual([
    { id: "exchange-online", name: "Exchange Online", kind: "service" },
  ]);
  expect(near.darkAreas).toMatchObject([
    {
      id: "file-shares",
      servers: [{ name: "10.0.0.9" }],
      isSingle: true,
      serving: [],
      leaning: [{ element: "tms", declares: false }],
      isAsked: true,
    },
  ]);
  expect(near.thirdParties).toMatchObject([
    {
      end: { name: "203.0.113.9" },
      knownBy: "reverse-name",
      functions: 1,
      criticality: "mission-critical",
    },
  ]);

  const evidence = (from: string, to: string) =>
    contract.callEndpoint(manager(), contract.getObservedRelation, { body: { from, to } });
  expect(await evidence("tms", "db")).toMatchObject({
    how: "direct",
    ports: [
      {
        port: 5432,
        outcomes: { succeeded: 2 },
        bytesOut: 70,
        bytesIn: 9000,
        clientProcesses: ["tms"],
        roleBy: "told",
        seenFrom: ["tms-host"],
      },
    ],
    morePorts: 0,
  });
  const { edges } = await contract.callEndpoint(manager(), contract.getObservedMap, {
    query: { around: "10.0.0.1" },
  });
  expect(edges.find(({ port }) => port === 5432)?.elements).toEqual({
    client: ["tms"],
    server: ["db"],
  });
  expect(edges.find(({ port }) => port === 445)?.elements.server).toEqual([]);
  await expect(evidence("db", "tms")).rejects.toMatchObject({ problem: { status: 404 } });

  const { edit } = await contract.callEndpoint(manager(), contract.proposeConfirmation, {
    body: {
      from: { element: ElementId.parse("tms"), elements: [ElementId.parse("tms")] },
      to: {
        element: ElementId.parse("share"),
        make: { kind: "infrastructure", name: "Share" },
        elements: [],
        address: "10.0.0.9",
      },
      note: "Seen on 3 June",
    },
  });
  await contract.callEndpoint(manager(), contract.commitEdit, { revision: 1, body: { edit } });
  // What is kept of the observed is held against the plan as it is now.
  expect((await askNear()).relations.map(({ to }) => to.name)).not.toContain("10.0.0.9");
  const after = await compare();
  expect(after.surprises.some(({ to }) => to.address === "10.0.0.9")).toBe(false);
  expect(after.declared).toMatchObject([{ to: { name: "db" } }, { to: { name: "share" } }]);

  const carrier = ElementId.parse("carrier");
  const leaning = await contract.callEndpoint(manager(), contract.proposeLeaning, {
    body: {
      stands: { element: carrier, make: { kind: "supplier", name: "Carrier" } },
      servers: [{ elements: [], address: "203.0.113.9" }],
      anyDoes: true,
      leaning: [ElementId.parse("tms")],
      note: "Seen on 3 June",
    },
  });
  await contract.callEndpoint(manager(), contract.commitEdit, {
    revision: 2,
    body: { edit: leaning.edit },
  });
  expect(leaning.leftOut).toEqual([]);
  await expect(
    contract.callEndpoint(manager(), contract.proposeLeaning, {
      body: {
        servers: [{ elements: [], address: "203.0.113.9" }],
        anyDoes: false,
        leaning: [],
        note: "Seen on 3 June",
      },
    }),
  ).rejects.toMatchObject({ problem: { status: 422 } });
  const told = await compare();
  expect(told.thirdParties).toMatchObject([
    { end: { name: "carrier" }, isAsked: false, leaning: [{ element: "tms", declares: true }] },
  ]);
  expect(told.darkAreas.find(({ id }) => id === "file-shares")).toMatchObject({ isAsked: false });
  expect(told.summary.asked).toMatchObject({ darkAreas: 0, thirdParties: 0 });
});

test("what observers saw of elements is as it was two minutes ago at most, and while somebody asks, half a minute", async () => {
  const near = async () => {
    const { relations } = await contract.callEndpoint(manager(), contract.listObservedNear, {
      body: { elements: [ElementId.parse("tms")] },
    });
    return relations.map(({ to }) => to.name);
  };
  const later = (seconds: number) => {
    now = new Date(noon.getTime() + seconds * 1000);
  };
  later(1);
  await near();
  await append(2, [{ ...row, server: { address: "10.0.0.77" }, port: 22 }]);
  later(29);
  expect(await near()).not.toContain("10.0.0.77");
  later(31);
  await expect.poll(near, { timeout: 20_000 }).toContain("10.0.0.77");
  await append(3, [{ ...row, server: { address: "10.0.0.78" }, port: 22 }]);
  later(31 + 120);
  expect(await near()).toContain("10.0.0.78");
});

test("as many elements may be asked for at once as a map can have, with long ids", async () => {
  const long = "warehouse-management-of-the-harbour-".repeat(3);
  const elements = Array.from({ length: 2000 }, (_, at) => ElementId.parse(`${long}${at}`));
  const { relations } = await contract.callEndpoint(manager(), contract.listObservedNear, {
    body: { elements },
  });
  expect(relations).toEqual([]);
});
