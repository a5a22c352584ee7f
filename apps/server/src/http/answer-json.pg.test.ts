import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { basePath, callEndpoint, commitEdit } from "@mainstay/api";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { askRaw } from "./testing/ask-raw.ts";

let databases: TestServer;
let running: RunningServer;

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
  });
  const server = { origin: running.url, send: fetch, token: "administrator" };
  const edit = Array.from({ length: 300 }, (_, at) => ({
    put: `units/unit-${at}`,
    value: { id: `unit-${at}`, name: `Unit ${at}` },
  }));
  await callEndpoint(server, commitEdit, { body: { edit }, revision: 0 });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const ask = (path: string, headers: Readonly<Record<string, string>>) =>
  askRaw(running.url + basePath + path, { authorization: "Bearer administrator", ...headers });

test("whoever takes it gets a large answer made smaller, with an ETag of its own", async () => {
  const plain = await ask("/plan", {});
  const br = await ask("/plan", { "accept-encoding": "gzip, br" });
  const gzip = await ask("/plan", { "accept-encoding": "gzip" });
  expect([plain, br, gzip].map(({ headers }) => headers["content-encoding"])).toEqual([
    undefined,
    "br",
    "gzip",
  ]);
  expect([plain, br, gzip].map(({ headers }) => headers.vary)).toEqual(
    Array.from({ length: 3 }, () => "accept-encoding"),
  );
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(br.body.length * 4).toBeLessThan(plain.body.length);
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
});

test("whoever has it in one encoding is told that it is unchanged", async () => {
  const accepted = { "accept-encoding": "br" };
  const { headers } = await ask("/plan", accepted);
  const again = await ask("/plan", { ...accepted, "if-none-match": headers.etag ?? "" });
  expect(again.status).toBe(304);
  expect(again.headers).toMatchObject({ etag: headers.etag, vary: "accept-encoding" });
});

test("an edit may be based on what was read in an encoding", async () => {
  const { headers } = await ask("/plan", { "accept-encoding": "gzip" });
  const response = await fetch(`${running.url}${basePath}/edits`, {
    method: "POST",
    headers: {
      authorization: "Bearer administrator",
      "content-type": "application/json",
      "if-match": headers.etag ?? "",
    },
    body: JSON.stringify({ edit: [{ put: "units/unit-1/name", value: "First" }] }),
  });
  expect(response.status).toBe(200);
});

test("a small answer is sent as it is", async () => {
  const { headers, body } = await ask("/plan/units/unit-2", { "accept-encoding": "br" });
  expect(headers["content-encoding"]).toBeUndefined();
  expect(JSON.parse(body.toString())).toMatchObject({ record: { id: "unit-2" } });
});
