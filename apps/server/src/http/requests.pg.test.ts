import { readFileSync } from "node:fs";
import {
  basePath,
  callEndpoint,
  commitEdit,
  endpoints,
  listAudit,
  listRecords,
  openApiDocument,
  ProblemDocument,
} from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { rawRequest } from "./testing/raw-request.ts";

let databases: TestServer;
let running: RunningServer;
let today = "2026-03-01";
const logged: string[] = [];

const content: Edit = [
  { put: "units/sales", value: { id: "sales", name: "Sales" } },
  { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
  {
    put: "scenarios/no-mail",
    value: { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
  },
  {
    put: "exercises/drill",
    value: { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-02-01" },
  },
  {
    put: "incidents/outage",
    value: {
      id: "outage",
      name: "Outage",
      began: "2026-02-02T08:00:00Z",
      disruptions: [{ element: "mail" }],
    },
  },
];

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => new Date(`${today}T12:00:00Z`),
    log: { level: "info", destination: { write: (line) => void logged.push(line) } },
  });
  await callEndpoint(server(), commitEdit, {
    body: { edit: content },
    revision: 0,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const server = () => ({ origin: running.url, send: fetch, token: "administrator" });
const authorization = "Bearer administrator";

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization, ...Object.fromEntries(new Headers(init.headers)) };
  return fetch(running.url + basePath + path, { ...init, headers });
}

/** What is answered to a request whose body never ends. */
async function begun(path: string, { headers = "", body }: { headers?: string; body: string }) {
  const size = new TextEncoder().encode(body).byteLength.toString(16);
  const { answer, socket } = await rawRequest(
    running.url,
    `POST ${path} HTTP/1.1\r\nhost: mainstay\r\nconnection: close\r\ntransfer-encoding: chunked\r\n${headers}\r\n${size}\r\n${body}\r\n`,
  );
  const first = await Promise.race([
    new Promise<string>((done) => socket.once("data", (text) => done(String(text)))),
    answer,
  ]);
  socket.destroy();
  return first.split("\r\n", 1)[0];
}

const known = `authorization: ${authorization}\r\nif-match: "1"\r\n`;

test.each([
  ["/api/v1/nothing", { body: "x" }, 404],
  ["/api/v1/nothing", { body: "x", headers: known }, 404],
  ["/api/v1/edits", { body: "x" }, 401],
  ["/api/v1/edits", { body: "x", headers: `authorization: Bearer viewer\r\n` }, 403],
  ["/api/v1/edits", { body: "[".repeat(1000), headers: known }, 400],
  ["/api/v1/tokens", { body: "x".repeat(70_000), headers: known }, 413],
])("of %s nothing is waited for that is not wanted", async (path, request, status) => {
  expect(await begun(path, request)).toContain(` ${status} `);
});

test("a connection is kept for longer than the minute that proxies keep theirs", async () => {
  const { answer, socket } = await rawRequest(
    running.url,
    `GET ${basePath}/elements HTTP/1.1\r\nhost: ${new URL(running.url).host}\r\n\r\n`,
  );
  socket.once("data", () => socket.end());
  const [, seconds] = /^keep-alive: timeout=(\d+)\r$/im.exec(await answer) ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test("of a path that is longer than any of ours the log has the beginning", async () => {
  await ask(`/${"x".repeat(5000)}`);
  const line = logged.find((written) => written.includes("xxx"));
  const path = `${basePath}/`.padEnd(200, "x");
  expect(JSON.parse(line ?? "{}")).toMatchObject({ path, status: 404 });
});

test.each(["DELETE", "PUT", "OPTIONS", "POST"])(
  "the problem of a %s has the id of the request",
  async (method) => {
    const body = method === "POST" || method === "PUT" ? new Blob(["{}"]).stream() : undefined;
    const response = await ask("/nothing", {
      method,
      ...(body === undefined ? {} : { body, duplex: "half" }),
    });
    const { requestId } = ProblemDocument.parse(await response.json());
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(response.headers.get("x-request-id")).toBe(requestId);
  },
);

test("who has seen an answer is told so only where there would be one", async () => {
  const tag = (await ask("/plan/units/sales")).headers.get("etag") ?? "";
  expect(tag).toMatch(/^"1-[\da-f]{12}-[^"]+"$/);
  const statuses = async (path: string, known: string) =>
    (await ask(path, { headers: { "if-none-match": known } })).status;
  expect(await statuses("/plan/units/sales", tag)).toBe(304);
  expect(await statuses("/plan/units/sales", `"0", W/${tag}`)).toBe(304);
  expect(await statuses("/plan/units/sales", '"1"')).toBe(200);
  expect(await statuses("/plan/units/nonexistent", tag)).toBe(404);
  expect(await statuses("/plan/units/sales?foo=1", tag)).toBe(400);
});

test("findings are others the next day", async () => {
  const tag = (await ask("/analysis/findings")).headers.get("etag") ?? "";
  const again = async () =>
    (await ask("/analysis/findings", { headers: { "if-none-match": tag } })).status;
  expect(await again()).toBe(304);
  today = "2026-03-02";
  expect(await again()).toBe(200);
});

test.each([
  ["*", 400, "one revision is wanted"],
  ['"1", "2"', 400, "one revision is wanted"],
  ['"1-000000000000-1.0.0"', 409, "the database was restored"],
])("If-Match %s is refused with %i", async (tag, status, detail) => {
  const body = JSON.stringify({ edit: [{ put: "units/sales/name", value: "Sales" }] });
  const refused = await ask("/edits", { method: "POST", headers: { "if-match": tag }, body });
  expect(refused.status).toBe(status);
  expect(ProblemDocument.parse(await refused.json()).detail).toContain(detail);
});

test("a method that is not there is told from a place that is not", async () => {
  const response = await ask("/plan/units/sales", { method: "DELETE" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect((await ask("/nothing", { method: "DELETE" })).status).toBe(404);
});

test("of a long edit that is wrong throughout the first hundred problems are told", async () => {
  const refused = await ask("/edits", {
    method: "POST",
    headers: { "if-match": '"1"' },
    body: JSON.stringify({ edit: Array.from({ length: 100_000 }, () => ({ pot: "units/sales" })) }),
  });
  const { status, detail, problems } = ProblemDocument.parse(await refused.json());
  expect([status, problems?.length]).toEqual([400, 100]);
  expect(detail).toContain("the first 100");
  expect(problems?.[0]?.path.slice(0, 3)).toEqual(["body", "edit", 0]);
});

test("an edit that is too long is refused without a look at what is in it", async () => {
  const edit = Array.from({ length: 10_001 }, () => ({ remove: "units/sales" }));
  const refused = await ask("/edits/preview", { method: "POST", body: JSON.stringify({ edit }) });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("10001 entries, but at most 10000");
});

test.each(["/healthz", "/", `${basePath}/plan`, `${basePath}/nothing`])(
  "%s comes with what keeps browsers from being misled",
  async (path) => {
    const { headers } = await fetch(running.url + path, { headers: { authorization } });
    const told = [
      "content-security-policy",
      "x-content-type-options",
      "x-frame-options",
      "referrer-policy",
      "cross-origin-opener-policy",
      "cross-origin-resource-policy",
    ];
    expect(Object.fromEntries(told.map((name) => [name, headers.get(name)]))).toEqual({
      "content-security-policy":
        "default-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  },
);

test("the document of the interface is served as it is checked in", async () => {
  const served: unknown = await (await ask("/openapi.json")).json();
  const { info } = openApiDocument(endpoints, manifest.version);
  const written: object = JSON.parse(
    readFileSync(new URL("../../../../packages/api/openapi.json", import.meta.url), "utf8"),
  );
  expect(served).toEqual({ ...written, info });
});

test("whatever is taken out of the system whole is in the audit", async () => {
  const places: Readonly<Record<string, string>> = {
    exportPlan: "/export",
    getPlanAt: "/revisions/1/plan",
    getPlanAtInstant: "/revisions/at/2026-03-01T00:00:00Z/plan",
    downloadWorkbook: "/sheets/workbook",
    downloadSheet: "/sheets/csv/units",
    downloadExerciseReport: "/reports/exercises/drill",
    downloadIncidentReport: "/reports/incidents/outage",
    exportObservations: "/observations/export/csv",
  };
  const others = ["downloadBackup"];
  const taken = endpoints.filter(({ isExport }) => isExport).map(({ id }) => id);
  expect([...Object.keys(places), ...others].toSorted()).toEqual(taken.toSorted());
  for (const place of Object.values(places)) {
    const answer = await ask(place);
    await answer.arrayBuffer();
    const query = { action: "export", limit: 1 };
    const { items } = await callEndpoint(server(), listAudit, { query });
    expect([answer.status, items[0]?.subject]).toEqual([200, basePath + place]);
  }
});

test("a text with NUL, or a number beyond what there is, names nothing and is no fault of the server", async () => {
  for (const path of ["/people?text=%00", "/people/%00/sessions", "/audit?actorId=%00"]) {
    const { status } = await ask(path);
    expect([path, status < 500]).toEqual([path, true]);
  }
  expect((await ask("/revisions/99999999999/plan")).status).toBeLessThan(500);
});

test("the plan is told of as an export where it is taken away, and not where it is read or for its headers", async () => {
  const exports = async () => {
    const { total } = await callEndpoint(server(), listAudit, { query: { action: "export" } });
    return total;
  };
  const before = await exports();
  expect((await ask("/export", { method: "HEAD" })).status).toBe(200);
  expect((await ask("/plan")).status).toBe(200);
  expect(await exports()).toBe(before);
  const [read, taken] = [await ask("/plan"), await ask("/export")];
  expect(await taken.json()).toEqual(await read.json());
  expect(await exports()).toBe(before + 1);
});

test("the next part of a list is of the revision of the part before, or says that there is none", async () => {
  const part = (after: number, headers: Record<string, string> = {}) =>
    ask(`/plan/units?limit=1&after=${after}`, { headers });
  const first = await part(0);
  const etag = first.headers.get("etag") ?? "";
  const { revision } = listRecords.answer.parse(await first.json());
  const seen = [`"${revision}"`, etag];
  for (const tag of seen) expect((await part(1, { "if-match": tag })).status).toBe(200);
  const edit = [{ put: "units/atlas", value: { id: "atlas", name: "Atlas" } }];
  await callEndpoint(server(), commitEdit, { body: { edit }, revision });
  for (const tag of seen) {
    const refused = await part(1, { "if-match": tag });
    expect(refused.status).toBe(409);
    expect(ProblemDocument.parse(await refused.json())).toMatchObject({ revision: revision + 1 });
  }
  const moved = { query: { limit: 1, after: 1 }, path: { collection: "units" }, revision } as const;
  await expect(callEndpoint(server(), listRecords, moved)).rejects.toMatchObject({
    problem: { status: 409 },
  });
  expect((await part(1)).status).toBe(200);
  expect((await part(1, { "if-match": "*" })).status).toBe(400);
  // What is not of the plan goes on while the plan changes.
  const people = await ask("/people?limit=1", { headers: { "if-match": seen[0] ?? "" } });
  expect(people.status).toBe(200);
});
