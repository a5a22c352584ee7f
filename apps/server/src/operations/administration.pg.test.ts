import { gunzipSync } from "node:zlib";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as contract from "@mainstay/api";
import { TestServer } from "@mainstay/store/testing";
import { type GraphDouble, json, startGraphDouble, tenantAt } from "@mainstay/tenant/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { briskPace } from "../jobs/testing/brisk-pace.ts";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let graph: GraphDouble;
let directory: string;

beforeAll(async () => {
  databases = await TestServer.start();
  const { url } = await databases.place();
  graph = await startGraphDouble();
  directory = await mkdtemp(join(tmpdir(), "mainstay-backups-"));
  running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    people: {
      secret: "a secret for tests that is long enough",
      provider: { issuer: "http://127.0.0.1:1", clientId: "id", clientSecret: "secret" },
    },
    jobs: {
      tenant: tenantAt(graph.base).tenant,
      backups: { directory, keep: 3 },
      pace: briskPace,
    },
  });
});
afterAll(async () => {
  await running.close();
  await graph.close();
  await databases.stop();
  await rm(directory, { recursive: true });
});

const administrator = (): contract.Server => ({
  origin: running.url,
  send: fetch,
  token: "administrator",
});

test("a tenant is tried step by step, and what fails says why", async () => {
  graph.on("/v1.0/subscribedSkus", json({ value: [{}] }));
  const { works, steps } = await contract.callEndpoint(administrator(), contract.testConnector, {
    path: { name: "tenant" },
  });
  expect(works).toBe(false);
  expect(steps[1]).toMatchObject({ tries: "reads licences", works: true, said: "1 subscriptions" });
  expect(steps[0]).toMatchObject({ works: false });
});

test("an identity provider that is not there says so", async () => {
  const { items } = await contract.callEndpoint(administrator(), contract.listConnectors);
  expect(items).toContainEqual({ name: "identity-provider", address: "http://127.0.0.1:1" });
  const tried = await contract.callEndpoint(administrator(), contract.testConnector, {
    path: { name: "identity-provider" },
  });
  expect(tried).toMatchObject({ works: false, steps: [{ works: false }, { works: false }] });
});

test("a backup is listed and downloaded whole, by nobody else and from nowhere else", async () => {
  const list = () => contract.callEndpoint(administrator(), contract.listBackups);
  expect(await list()).toEqual({ items: [] });
  await contract.callEndpoint(administrator(), contract.runJob, { path: { name: "backup" } });
  await expect.poll(async () => (await list()).items.length, { timeout: 15_000 }).toBe(1);
  const [backup] = (await list()).items;
  const get = (name: string, token: string) =>
    fetch(`${running.url}${contract.basePath}/backups/${encodeURIComponent(name)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const response = await get(backup?.name ?? "", "administrator");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get("content-type")).toBe("application/gzip");
  expect(bytes.length).toBe(backup?.bytes);
  expect(gunzipSync(bytes).toString()).toContain("mainstay");
  expect((await get(backup?.name ?? "", "auditor")).status).toBe(403);
  expect((await get("../secret", "administrator")).status).toBe(404);
  const { items } = await contract.callEndpoint(administrator(), contract.listAudit, {
    query: { action: "export" },
  });
  expect(items[0]?.subject).toContain(backup?.name);
});
