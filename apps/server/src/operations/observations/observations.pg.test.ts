import { gzipSync } from "node:zlib";
import * as contract from "@mainstay/api";
import type { ObservationBatch } from "@mainstay/flows";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { makeLocalAccount } from "../../people/testing/local-account.ts";
import { PeopleServer } from "../../people/testing/people-server.ts";
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
    now: () => noon,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });

function batchOf(id: string, number = 1) {
  return {
    observer: { id, host: id, platform: "linux", addresses: ["10.0.0.1"], site: id },
    spool: "first",
    number,
    coverage: [{ from: minute, to: minute + 1, seen: 3, attributed: 2, lost: 0 }],
    minutes: [
      {
        minute,
        client: { address: "10.0.0.1", process: "curl" },
        server: { address: "40.90.1.1" },
        port: 443,
        protocol: "tcp" as const,
        outcomes: { succeeded: 2, refused: 1 },
        bytesOut: 10,
        roleBy: "told" as const,
        service: "login.example",
      },
    ],
    names: [{ name: "login.example", address: "40.90.1.1" }],
  };
}

const toInstant = (at: number): string => new Date(at * 60_000).toISOString();

type Sent = ReturnType<typeof batchOf> & {
  readonly machines?: z.input<typeof ObservationBatch>["machines"];
  readonly processes?: z.input<typeof ObservationBatch>["processes"];
  readonly listeners?: z.input<typeof ObservationBatch>["listeners"];
};

function append(body: Sent) {
  return contract.callEndpoint(as("continuity-manager"), contract.appendObservations, { body });
}

function post(body: Uint8Array<ArrayBuffer> | string, encoding: string): Promise<Response> {
  return fetch(`${running.url}/api/v1/observations`, {
    method: "POST",
    headers: { authorization: "Bearer administrator", "content-encoding": encoding },
    body,
  });
}

test("a batch is acknowledged with what is missing, again if it comes again, and counts once", async () => {
  expect(await append(batchOf("gaps"))).toEqual({
    number: 1,
    isNew: true,
    completeTo: 1,
    missing: [],
  });
  expect(await append(batchOf("gaps"))).toEqual({
    number: 1,
    isNew: false,
    completeTo: 1,
    missing: [],
  });
  expect(await append(batchOf("gaps", 3))).toEqual({
    number: 3,
    isNew: true,
    completeTo: 1,
    missing: [{ first: 2, last: 2 }],
  });
  const query = { site: "gaps", until: noon.toISOString() };
  const { items } = await contract.callEndpoint(as("viewer"), contract.listObservedEdges, {
    query,
  });
  expect(items).toMatchObject([{ connections: 6, outcomes: { succeeded: 4, refused: 2 } }]);
});

test("a map has ends with machines and names, and edges with programs and who saw them", async () => {
  await append(batchOf("mapped"));
  const query = { around: "mapped", until: noon.toISOString() };
  const map = await contract.callEndpoint(as("viewer"), contract.getObservedMap, { query });
  expect(map).toMatchObject({
    window: { grain: "hour", from: "2026-06-02T12:00:00.000Z", until: noon.toISOString() },
    ends: [
      { site: "mapped", address: "10.0.0.1", machines: ["mapped"], hop: 0 },
      { address: "40.90.1.1", names: ["login.example"], hop: 1 },
    ],
    edges: [
      {
        client: { programs: [{ process: "curl" }] },
        port: 443,
        services: ["login.example"],
        bytesOut: 10,
        firstEver: "2026-06-03T11:30:00.000Z",
        seenBy: [{ observer: "mapped", connections: 3 }],
      },
    ],
    leftOut: 0,
  });
});

test("the day before is what a day is compared with, and what is new is told", async () => {
  await append(batchOf("compared"));
  const { counts, items, before, after } = await contract.callEndpoint(
    as("viewer"),
    contract.compareObservations,
    { query: { change: "new" } },
  );
  expect(counts.gone).toBe(0);
  expect(items.length).toBe(counts.new);
  expect(before.until).toBe(after.from);
  expect(items[0]).not.toHaveProperty("before");
});

test("a difference says which elements it is of, and whether anybody watched both windows", async () => {
  await append(batchOf("watcher"));
  const query = {
    from: noon.toISOString(),
    until: "2026-06-03T13:00:00Z",
    beforeFrom: "2026-06-03T11:00:00Z",
    beforeUntil: noon.toISOString(),
  };
  const { items, ends } = await contract.callEndpoint(as("viewer"), contract.compareObservations, {
    query,
  });
  const own = new Set(ends.filter(({ site }) => site === "watcher").map(({ id }) => id));
  const gone = items.find(({ client }) => own.has(client.end));
  expect(gone).toMatchObject({
    change: "gone",
    elements: { client: [], server: [] },
    watched: { before: 1 / 60, after: 0 },
  });
});

test("observers are told of with what they covered, and which are silent", async () => {
  await append(batchOf("heard"));
  const { items } = await contract.callEndpoint(as("viewer"), contract.listObservers);
  const heard = items.find(({ id }) => id === "heard");
  expect(heard).toMatchObject({
    kind: "machine",
    lastHeard: noon.toISOString(),
    toldUntil: "2026-06-03T11:31:00.000Z",
    coverage: { seen: 3, attributed: 2, lost: 0, minutes: 1 },
  });
  expect(heard).not.toHaveProperty("silentSince");
  const query = { limit: 1, after: 1 };
  const part = await contract.callEndpoint(as("viewer"), contract.listObservers, { query });
  expect(part).toMatchObject({ items: [{ id: items[1]?.id }], total: items.length });
});

test("an observer that is gone is retired by who looks after it, and the audit tells of it", async () => {
  const body = { observer: "file:gone: a/b" };
  await append({
    ...batchOf("gone"),
    observer: { ...batchOf("gone").observer, id: body.observer },
  });
  const retire = (token: string, observer = body.observer) =>
    contract.callEndpoint(as(token), contract.retireObserver, { body: { observer } });
  await expect(retire("viewer")).rejects.toMatchObject({ problem: { status: 403 } });
  await expect(retire("administrator", "nobody")).rejects.toMatchObject({
    problem: { status: 404 },
  });
  expect(await retire("continuity-manager")).toEqual({ retiredAt: noon.toISOString() });
  const { items } = await contract.callEndpoint(as("viewer"), contract.listObservers);
  const gone = items.find(({ id }) => id === body.observer);
  expect(gone).toMatchObject({ retiredAt: noon.toISOString() });
  expect(gone).not.toHaveProperty("silentSince");
  const audit = await contract.callEndpoint(as("auditor"), contract.listAudit);
  expect(audit.items.filter(({ action }) => action === "retire-observer")).toMatchObject([
    { subject: `observers/${body.observer}`, detail: { host: "gone", site: "gone" } },
  ]);
});

test("what listens on a machine is told by port and program, with the elements that it is", async () => {
  const seenAs = ["nginx@10.0.0.1 in listening"];
  const edit = [
    { put: "elements/web", value: { id: "web", kind: "application", name: "Web", seenAs } },
  ];
  const plan = { revision: 0, body: { edit } };
  await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, plan);
  const listeners = [
    { port: 443, protocol: "tcp" as const, process: "nginx", unit: "web.service" },
    { port: 5432, protocol: "tcp" as const, address: "127.0.0.1", process: "postgres" },
  ];
  await append({ ...batchOf("listening"), listeners });
  const query = { observer: "listening", limit: 1 };
  const page = await contract.callEndpoint(as("viewer"), contract.listObservedListeners, { query });
  expect(page).toMatchObject({
    items: [
      {
        observer: "listening",
        port: 443,
        process: "nginx",
        unit: "web.service",
        elements: ["web"],
      },
    ],
    total: 2,
    next: 1,
  });
  expect(page.items[0]).not.toHaveProperty("address");
});

test("what a machine and its processes are is told with since when and by whom, and who tells otherwise", async () => {
  const at = minute;
  const system = "Debian GNU/Linux 12 (bookworm)";
  const nginx = { process: "nginx", unit: "nginx.service" };
  await append({
    ...batchOf("described"),
    machines: [{ at, properties: { fullName: "described.halden.example", system, cpus: 4 } }],
    processes: [{ ...nginx, at, properties: { path: "/usr/sbin/nginx", user: "root" } }],
  });
  const query = { machine: "Described" };
  const { items, total } = await contract.callEndpoint(
    as("viewer"),
    contract.listObservedMachines,
    { query },
  );
  const told = { observer: "described", since: toInstant(at), last: toInstant(at), others: [] };
  expect(total).toBe(1);
  expect(items).toEqual([
    {
      site: "described",
      machine: "described.halden.example",
      hosts: ["described"],
      last: toInstant(at),
      properties: {
        fullName: { ...told, value: "described.halden.example" },
        system: { ...told, value: system },
        cpus: { ...told, value: 4 },
      },
    },
  ]);
  const processes = await contract.callEndpoint(as("viewer"), contract.listObservedProcesses, {
    query: { machine: "described.halden.example" },
  });
  expect(processes.items).toMatchObject([
    { ...nginx, properties: { path: { value: "/usr/sbin/nginx" }, user: { value: "root" } } },
  ]);
});

test.each([
  [
    "arguments of a process",
    { processes: [{ process: "a", properties: { arguments: "-p secret" } }] },
  ],
  ["a text without an end", { machines: [{ properties: { system: "x".repeat(256) } }] }],
  ["a number that is none", { machines: [{ properties: { cpus: -1 } }] }],
])("a batch with %s is refused", async (_, parts) => {
  const body = JSON.stringify({ ...batchOf("refused"), ...parts });
  expect((await post(Buffer.from(gzipSync(body)), "gzip")).status).toBe(400);
});

test("a body may be packed by gzip, and is refused where it is not or comes to too much", async () => {
  const packed = Buffer.from(gzipSync(JSON.stringify(batchOf("packed"))));
  expect((await post(packed, "gzip")).status).toBe(200);
  for (const [body, encoding, status] of [
    [packed.subarray(0, packed.length - 9), "gzip", 400],
    [JSON.stringify(batchOf("packed")), "gzip", 400],
    [packed, "br", 400],
    [Buffer.from(gzipSync(" ".repeat(17 * 2 ** 20))), "gzip", 413],
  ] as const) {
    const response = await post(body, encoding);
    expect([encoding, response.status]).toEqual([encoding, status]);
    await response.text();
  }
});

test("what a contract has no room for is refused with its place, and a window without length too", async () => {
  const batch = batchOf("wrong");
  const [row] = batch.minutes;
  const body = { ...batch, minutes: [{ ...row, port: 70_000 }] };
  await expect(append(body)).rejects.toMatchObject({
    problem: { status: 400, problems: [{ path: ["body", "minutes", 0, "port"] }] },
  });
  const query = { from: noon.toISOString(), until: noon.toISOString() };
  const { listObservers, listObservedEdges, compareObservations } = contract;
  for (const asked of [
    contract.callEndpoint(as("viewer"), listObservers, { query }),
    contract.callEndpoint(as("viewer"), listObservedEdges, { query }),
    contract.callEndpoint(as("viewer"), compareObservations, { query }),
  ]) {
    await expect(asked).rejects.toMatchObject({ problem: { status: 422 } });
  }
});

test("what was measured is told of an edge, and all of it is exported as it is sent", async () => {
  const body = batchOf("export");
  const roundTrips = { count: 2, sum: 900, min: 300, max: 600 };
  const responses = { count: 1, sum: 47_000, min: 47_000, max: 47_000 };
  const minutes = body.minutes.map((row) => ({ ...row, roundTrips, responses }));
  await append({ ...body, minutes });
  const query = { site: "export", limit: 10, after: 0 };
  const { items } = await contract.callEndpoint(as("viewer"), contract.listObservedEdges, {
    query,
  });
  expect(items).toMatchObject([
    { roundTrips: { count: 2, sum: 0.9, min: 0.3, max: 0.6 }, responses: { count: 1, sum: 47 } },
  ]);
  const exported = async (form: string) => {
    const place = `${running.url}/api/v1/observations/export/${form}?site=export`;
    const response = await fetch(place, { headers: { authorization: "Bearer viewer" } });
    return [response.headers.get("content-type"), await response.text()] as const;
  };
  const [type, text] = await exported("csv");
  expect(type).toContain("text/csv");
  const [titles = "", row = "", ...more] = text.split("\n");
  expect(more).toEqual([""]);
  const cells = row.split(",");
  const cell = (title: string) => cells[titles.split(",").indexOf(title)];
  expect(["clientProcess", "port", "refused", "roundTrips max", "responses sum"].map(cell)).toEqual(
    ["curl", "443", "1", "0.6", "47"],
  );
  const { items: taken } = await contract.callEndpoint(as("auditor"), contract.listAudit, {
    query: { action: "export", limit: 1 },
  });
  expect(taken[0]?.detail).toMatchObject({ query: { site: "export" } });
  const [ofLines, lines] = await exported("vm-connection");
  expect(ofLines).toContain("ndjson");
  expect(JSON.parse(lines)).toMatchObject({ LinksEstablished: 2, LinksFailed: 1, Responses: 1 });
});

test("an API token appends for one observer: the first, or the one that it is for, or any", async () => {
  const people = await PeopleServer.start();
  try {
    const ada = people.browser();
    await makeLocalAccount(ada, await people.setupLink(), "ada@halden.example");
    const tokenFor = async (observer?: string) => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const scopes = ["observations:append" as const];
      const body = {
        name: "agent",
        scopes,
        expiresAt,
        ...(observer === undefined ? {} : { observer }),
      };
      const { token } = await contract.callEndpoint(ada.server, contract.createToken, { body });
      return { origin: people.url, send: fetch, token };
    };
    const send = (server: contract.Server, id: string) =>
      contract.callEndpoint(server, contract.appendObservations, { body: batchOf(id) });
    const first = await tokenFor();
    await expect(send(first, "*")).rejects.toMatchObject({ problem: { status: 403 } });
    await send(first, "one");
    await send(first, "one");
    await expect(send(first, "two")).rejects.toMatchObject({ problem: { status: 403 } });
    await expect(send(await tokenFor("two"), "one")).rejects.toMatchObject({
      problem: { status: 403 },
    });
    const any = await tokenFor("*");
    await send(any, "one");
    await send(any, "two");
    await expect(contract.callEndpoint(any, contract.listObservers)).rejects.toMatchObject({
      problem: { status: 403 },
    });
    const { items } = await contract.callEndpoint(ada.server, contract.listTokens);
    expect(new Set(items.map(({ observer }) => observer))).toEqual(new Set(["one", "two", "*"]));
  } finally {
    await people.stop();
  }
});
