import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;

beforeAll(async () => {
  databases = await TestServer.start();
  const { url } = await databases.place();
  running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
  const edit: Edit = [
    { put: "units/finance", value: { id: "finance", name: "Finance" } },
    { put: "elements/ledger", value: { id: "ledger", kind: "application", name: "Ledger" } },
    {
      put: "elements/payroll",
      value: {
        id: "payroll",
        kind: "function",
        name: "Payroll",
        unit: "finance",
        needs: [{ targets: ["ledger"], holds: "4h", note: "=not a formula" }],
      },
    },
  ];
  await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, {
    body: { edit },
    revision: 0,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });

const download = async (path: string) => {
  const response = await fetch(`${running.url}${contract.basePath}${path}`, {
    headers: { authorization: "Bearer viewer" },
  });
  expect(response.status).toBe(200);
  const content = Buffer.from(await response.arrayBuffer()).toString("base64");
  const name = /filename="(.*)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "";
  return { name, content };
};

const preview = (
  files: readonly { readonly name: string; readonly content: string }[],
  token = "continuity-manager",
) =>
  contract.callEndpoint(as(token), contract.previewSheets, { body: { files, isComplete: true } });

const csv = (text: string) => Buffer.from(text).toString("base64");

const { options: lists } = contract.downloadSheet.path.shape.list;

test("what was exported changes nothing when it comes back, as a workbook or CSV", async () => {
  const workbook = await download("/sheets/workbook");
  const sheets = await Promise.all(lists.map((list) => download(`/sheets/csv/${list}`)));
  expect([workbook, ...sheets].map(({ name }) => name)).toEqual([
    "plan.xlsx",
    ...lists.map((list) => `${list}.csv`),
  ]);
  for (const files of [[workbook], sheets]) {
    const { problems, edit, sheets: matched } = await preview(files);
    expect({ problems, edit, lists: matched.map(({ list }) => list) }).toEqual({
      problems: [],
      edit: [],
      lists,
    });
  }
});

test("the edit of a preview is committed as any other, for the revision that it is made for", async () => {
  const files = [
    {
      name: "elements.csv",
      content: csv("Id,Name,Kind,RTO\npayroll,,,soon\nscanner,Scanner,sitte,\nledger,,,\n"),
    },
  ];
  const partial = await contract.callEndpoint(as("continuity-manager"), contract.previewSheets, {
    body: { files },
  });
  expect(partial.problems).toMatchObject([
    { cell: "D2", value: "soon", message: expect.stringContaining("is not a duration") },
    { cell: "C3", value: "sitte", suggestion: "site" },
  ]);
  const [file] = files;
  const mended = await preview([
    { name: file?.name ?? "", content: csv("Id,RTO\npayroll,4 hours\nledger,\n") },
  ]);
  expect(mended).toMatchObject({
    revision: 1,
    problemCount: 0,
    described: ["Payroll (elements/payroll): adds objectives { rto: 4h }"],
    changes: [{ address: "elements/payroll", change: "changed", fields: ["objectives"] }],
    missing: { elements: 0 },
  });
  const { edit, revision } = mended;
  const committed = { body: { edit }, revision };
  await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, committed);
  const again = contract.callEndpoint(as("continuity-manager"), contract.commitEdit, committed);
  await expect(again).rejects.toMatchObject({ problem: { status: 409 } });
});

test("a file that is none is told of, and a viewer may import nothing", async () => {
  const files = [{ name: "a.xlsx", content: csv("PK\u0003\u0004") }];
  const { problems, sheets } = await preview(files);
  expect({ problems, sheets }).toMatchObject({ problems: [{ file: "a.xlsx" }], sheets: [] });
  await expect(preview(files, "viewer")).rejects.toMatchObject({ problem: { status: 403 } });
  const unsound = preview([{ name: "a.xlsx", content: "no base 64" }]);
  await expect(unsound).rejects.toMatchObject({ problem: { status: 400 } });
});

test("how far a preview is can be asked by its ticket, and it can be called off", async () => {
  const ticket = crypto.randomUUID();
  const rows = Array.from({ length: 20_000 }, (_, at) => `site-${at},Site ${at},site\n`);
  const files = [{ name: "sites.csv", content: csv(`Id,Name,Kind\n${rows.join("")}`) }];
  const progress = (of: string) =>
    contract.callEndpoint(as("continuity-manager"), contract.getSheetsProgress, {
      path: { ticket: of },
    });
  expect(await progress(ticket)).toEqual({ share: null, rows: 0 });
  const refused = contract
    .callEndpoint(as("continuity-manager"), contract.previewSheets, { body: { files, ticket } })
    .then(
      () => "answered",
      (error: unknown) => (error instanceof contract.Refused ? error.problem : error),
    );
  let told = await progress(ticket);
  while (told.share === null || told.rows === 0) told = await progress(ticket);
  expect(told.rows).toBeLessThanOrEqual(20_001);
  expect(await progress(crypto.randomUUID())).toEqual({ share: null, rows: 0 });
  const stop = { path: { ticket } };
  const stopped = contract.callEndpoint(as("continuity-manager"), contract.stopSheets, stop);
  expect(await stopped).toEqual({ wasAtWork: true });
  expect(await refused).toMatchObject({
    status: 409,
    detail: expect.stringContaining("called it off"),
  });
  expect(await progress(ticket)).toEqual({ share: null, rows: 0 });
});
