import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { callEndpoint, commitEdit, getFindings, runJob } from "@mainstay/api";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { briskPace } from "../jobs/testing/brisk-pace.ts";
import { startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";

const Value = z.object({ stringValue: z.string().optional(), intValue: z.number().optional() });
const Attributes = z.array(z.object({ key: z.string(), value: Value }));
const Span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes: Attributes,
  status: z.object({ code: z.number() }),
});
const Sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: Attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(Span) })),
    }),
  ),
});

type Collector = {
  readonly endpoint: string;
  readonly spans: z.output<typeof Span>[];
  readonly keys: Set<string>;
  readonly services: Set<string>;
  readonly close: () => void;
};

let databases: TestServer;
beforeAll(async () => {
  databases = await TestServer.start();
});
afterAll(() => databases.stop());

/** Takes traces as a collector does. */
async function collector(): Promise<Collector> {
  const spans: Collector["spans"] = [];
  const keys = new Set<string>();
  const services = new Set<string>();
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { resourceSpans } = Sent.parse(await json(request));
    keys.add(`${request.url ?? ""} ${String(request.headers["api-key"])}`);
    for (const { resource, scopeSpans } of resourceSpans) {
      const name = resource.attributes.find(({ key }) => key === "service.name");
      services.add(name?.value.stringValue ?? "");
      for (const { spans: some } of scopeSpans) spans.push(...some);
    }
    response.setHeader("content-type", "application/json").end("{}");
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans,
    keys,
    services,
    close: () => void server.close(),
  };
}

const factOf = ({ attributes }: z.output<typeof Span>, name: string) => {
  const { stringValue, intValue } = attributes.find(({ key }) => key === name)?.value ?? {};
  return stringValue ?? intValue;
};

test("requests, transactions, analyses and jobs are told to a collector, and log lines carry their ids", async () => {
  const { endpoint, spans, keys, services, close } = await collector();
  const lines: string[] = [];
  const running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    traces: { endpoint, headers: { "api-key": "made-up" }, service: "mainstay-test", share: 1 },
    log: { level: "info", destination: { write: (line) => void lines.push(line) } },
    jobs: { pace: briskPace },
  });
  const asked = { origin: running.url, send: fetch, token: "administrator" };
  const edit = [{ put: "units/sales", value: { id: "sales", name: "Sales" } }];
  await callEndpoint(asked, commitEdit, { body: { edit }, revision: 0 });
  await callEndpoint(asked, getFindings);
  await callEndpoint(asked, runJob, { path: { name: "reminders" } });
  await expect
    .poll(() => lines.some((line) => line.includes("job done")), { timeout: 20_000 })
    .toBe(true);
  const parent = { trace: "0af7651916cd43dd8448eb211c80319c", span: "b7ad6b7169203331" };
  const missing = await fetch(`${running.url}/api/v1/plan/elements/none`, {
    headers: {
      authorization: "Bearer viewer",
      traceparent: `00-${parent.trace}-${parent.span}-01`,
    },
  });
  await running.close();
  close();

  const named = (name: string) => spans.filter((span) => span.name === name);
  expect([...keys]).toEqual(["/v1/traces made-up"]);
  expect([...services]).toEqual(["mainstay-test"]);
  const [request] = named("POST /api/v1/edits");
  expect(request && factOf(request, "http.response.status_code")).toBe(200);
  expect(
    named("transaction").filter(({ parentSpanId }) => parentSpanId === request?.spanId).length,
  ).toBeGreaterThan(0);
  expect(named("analysis findings")).toHaveLength(1);
  expect(named("job reminders").length).toBeGreaterThan(0);

  const [later] = named("GET /api/v1/plan/:collection/:id");
  expect(later).toMatchObject({ traceId: parent.trace, parentSpanId: parent.span });
  expect(later && factOf(later, "mainstay.request.id")).toBe(missing.headers.get("x-request-id"));

  const line = lines.find((text) => text.includes('"path":"/api/v1/edits"'));
  expect(JSON.parse(line ?? "{}")).toMatchObject({
    trace_id: request?.traceId,
    span_id: request?.spanId,
  });
});

test("a collector that is away is told once, and holds up neither requests nor the stop", async () => {
  const lines: string[] = [];
  const running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    traces: { endpoint: "http://127.0.0.1:1", headers: {}, service: "mainstay", share: 1 },
    log: { level: "warn", destination: { write: (line) => void lines.push(line) } },
  });
  for (let at = 0; at < 20; at++) expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  const begun = performance.now();
  await running.close();
  expect(performance.now() - begun).toBeLessThan(15_000);
  expect(lines.filter((line) => line.includes("traces are not sent")).length).toBeLessThan(2);
});
