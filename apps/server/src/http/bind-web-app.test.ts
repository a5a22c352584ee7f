import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bindWebApp } from "./bind-web-app.ts";

let directory: string;
const app = new Hono();

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "mainstay-web-"));
  mkdirSync(join(directory, "dist", "assets"), { recursive: true });
  writeFileSync(join(directory, "dist", "index.html"), "<title>The app</title>");
  writeFileSync(join(directory, "dist", "assets", "a-1.js"), "run()");
  writeFileSync(join(directory, "dist", "assets", "a-1.js.gz"), gzipSync("run()"));
  writeFileSync(join(directory, "secret.json"), "{}");
  bindWebApp(app, join(directory, "dist"));
});
afterAll(() => rmSync(directory, { recursive: true }));

const html = { accept: "text/html,*/*" };

test.each(["/", "/elements/payroll"])(
  "a browser that opens %s gets the page, newly each time",
  async (path) => {
    const response = await app.request(path, { headers: html });
    expect([response.status, await response.text()]).toEqual([200, "<title>The app</title>"]);
    expect(response.headers.get("cache-control")).toBe("no-cache");
  },
);

test("a file that is named after what is in it is kept for ever", async () => {
  const response = await app.request("/assets/a-1.js");
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("who takes it compressed gets it so", async () => {
  const response = await app.request("/assets/a-1.js", {
    headers: { "accept-encoding": "br;q=1, gzip" },
  });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("vary")).toBe("accept-encoding");
});

test.each(["/api/v1/nothing", "/assets/gone.js", "/../secret.json", "/%2e%2e/secret.json"])(
  "%s is no page of the app",
  async (path) => {
    expect((await app.request(path, { headers: html })).status).toBe(404);
  },
);

test("a program that asks for what is not there is told so", async () => {
  expect((await app.request("/elements", { headers: { accept: "application/json" } })).status).toBe(
    404,
  );
});

test("where the app is not built, its address says how", async () => {
  const bare = new Hono();
  bindWebApp(bare, join(directory, "nothing"));
  const response = await bare.request("/", { headers: html });
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("npm run build");
});
