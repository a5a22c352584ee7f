import { afterAll, beforeAll, expect, test } from "vitest";
import {
  body,
  type GraphDouble,
  graphError,
  redirect,
  reset,
  startGraphDouble,
  tenantAt,
} from "../testing/index.ts";
import { downloadReport, readReportSettings } from "./read-tenant.ts";

let graph: GraphDouble;
beforeAll(async () => {
  graph = await startGraphDouble();
});
afterAll(() => graph.close());

const report = "/v1.0/reports/getTeamsUserActivityUserDetail(period='D30')";
const csv = "Report Refresh Date,User Principal Name\r\n2026-11-01,a@halden.example\r\n";
const file = body(csv, { type: "application/octet-stream" });

async function download(changes: Parameters<typeof tenantAt>[1] = {}) {
  const before = graph.asked.length;
  const { tenant, waits } = tenantAt(graph.base, changes);
  const received: string[] = [];
  const failure = await downloadReport(tenant, {
    name: "getTeamsUserActivityUserDetail",
    period: 30,
    receive: async (pieces) => {
      received.push("");
      for await (const piece of pieces)
        received.push(`${received.pop()}${new TextDecoder().decode(piece)}`);
    },
  });
  return { failure, received, waits, asked: graph.asked.slice(before) };
}

test("is followed to its own address without the token", async () => {
  graph.on(report, redirect(`${graph.base}/signed?sig=1`));
  graph.on("/signed", file);
  const { failure, received, asked } = await download();
  expect({ failure, received }).toEqual({ failure: undefined, received: [csv] });
  expect(asked.map(({ path, headers }) => [path, headers.authorization !== undefined])).toEqual([
    [report, true],
    ["/signed?sig=1", false],
  ]);
});

test("is taken where it comes at once", async () => {
  graph.on(report, file);
  expect(await download()).toMatchObject({ failure: undefined, received: [csv] });
});

test("is begun again, address and all, where it breaks off", async () => {
  graph.on(report, redirect(`${graph.base}/signed`));
  graph.on("/signed", reset(csv.slice(0, 50)), file);
  const { failure, received, waits, asked } = await download();
  expect({ failure, last: received.at(-1), waits }).toEqual({
    failure: undefined,
    last: csv,
    waits: [500],
  });
  expect(asked).toHaveLength(4);
});

test("is asked for again after 429, from Graph or from the address that it leads to", async () => {
  graph.on(
    report,
    graphError(429, "TooManyRequests", { "retry-after": "1" }),
    redirect(`${graph.base}/signed`),
  );
  graph.on("/signed", graphError(429, "TooManyRequests", { "retry-after": "2" }), file);
  expect(await download()).toMatchObject({
    failure: undefined,
    received: [csv],
    waits: [1_000, 2_000],
  });
});

test.each([
  ["no address", redirect(""), /absent, or not https/],
  ["plain http elsewhere", redirect("http://reports.example/x"), /absent, or not https/],
  ["a file of this machine", redirect("file:///etc/hosts"), /absent, or not https/],
  ["a web page", body("<html>", { type: "text/html; charset=utf-8" }), /web page/],
])("is not taken from %s", async (_, answer, why) => {
  graph.on(report, answer);
  expect((await download()).failure).toMatchObject({
    kind: "not-understood",
    why: expect.stringMatching(why),
  });
});

test("is not led in circles", async () => {
  graph.on(report, redirect(`${graph.base}/round`));
  graph.on("/round", redirect(`${graph.base}/round`));
  const { failure, asked } = await download();
  expect(failure).toMatchObject({ why: expect.stringMatching(/without end/) });
  expect(asked).toHaveLength(6);
});

test("needs a permission of the second tier", async () => {
  graph.on(report, graphError(403, "S2SUnauthorized"));
  expect((await download()).failure?.why).toMatch(/Reports\.Read\.All \(tier 2\)/);
});

test.each(["USGovGCCHigh", "USGovDoD", "China"] as const)(
  "does not exist in %s, which is said without asking",
  async (cloud) => {
    const { failure, asked } = await download({ cloud });
    expect(failure).toMatchObject({ kind: "not-offered", why: expect.stringMatching(cloud) });
    expect(asked).toEqual([]);
    const { failure: settings } = await readReportSettings(tenantAt(graph.base, { cloud }).tenant);
    expect(settings).toMatchObject({ kind: "not-offered" });
  },
);

test("goes on to no one who cannot take it: that is the taker's own error", async () => {
  graph.on(report, file);
  const { tenant } = tenantAt(graph.base);
  const full = downloadReport(tenant, {
    name: "getTeamsUserActivityUserDetail",
    period: 30,
    receive: () => Promise.reject(new Error("the disk is full")),
  });
  await expect(full).rejects.toThrow("the disk is full");
});

test("whether names are concealed is read", async () => {
  graph.on(
    "/v1.0/admin/reportSettings",
    body('{"displayConcealedNames":true}', { type: "application/json" }),
  );
  expect(await readReportSettings(tenantAt(graph.base).tenant)).toEqual({
    settings: { displayConcealedNames: true },
  });
});
