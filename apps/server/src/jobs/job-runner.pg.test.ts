import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { execPath } from "node:process";
import { createInterface } from "node:readline";
import * as contract from "@mainstay/api";
import { openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import {
  type GraphDouble,
  json,
  stall,
  startGraphDouble,
  tenantAt,
} from "@mainstay/tenant/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { briskPace } from "./testing/brisk-pace.ts";

let databases: TestServer;
let graph: GraphDouble;
beforeAll(async () => {
  databases = await TestServer.start();
  graph = await startGraphDouble();
});
afterAll(async () => {
  await graph.close();
  await databases.stop();
});

const script = join(import.meta.dirname, "testing", "reading-server.ts");

test("what a killed process was at is given up as lost, and another process does it", async () => {
  const { url } = await databases.place();
  graph.on("/v1.0/admin/serviceAnnouncement", stall());
  const child = spawn(execPath, [script, url, graph.base], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [origin] = await once(createInterface(child.stdout), "line");
  const runsAt = async (address: string) => {
    const server = { origin: address, send: fetch, token: "administrator" };
    const { items } = await contract.callEndpoint(server, contract.listJobs);
    return items.find(({ name }) => name === "m365-health")?.runs.map(({ outcome }) => outcome);
  };
  const server = { origin: String(origin), send: fetch, token: "administrator" };
  await contract.callEndpoint(server, contract.runJob, { path: { name: "m365-health" } });
  await expect.poll(() => runsAt(String(origin)), { timeout: 10_000 }).toEqual([undefined]);
  child.kill("SIGKILL");
  await once(child, "exit");
  graph.on("/v1.0/admin/serviceAnnouncement", json({ value: [] }));
  const running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    jobs: { tenant: tenantAt(graph.base).tenant, pace: briskPace },
  });
  await expect.poll(() => runsAt(running.url), { timeout: 40_000 }).toEqual(["done", "lost"]);
  await running.close();
});

test("servers that start at once on an empty database do not disturb each other", async () => {
  const database = await databases.place();
  const options = { database, host: "127.0.0.1", port: 0, authenticate: believe };
  const all = await Promise.all(Array.from({ length: 3 }, () => startServer(options)));
  for (const running of all) await running.close();
  expect(all).toHaveLength(3);
});

test("who may not create a schema is told that this is needed", async () => {
  const { url } = await databases.place();
  const { db, close } = await openDatabase({ url });
  await sql`create role clerk login`.execute(db);
  for (const kind of ["tables", "sequences", "functions"])
    await sql.raw(`grant all on all ${kind} in schema public to clerk`).execute(db);
  await sql`grant usage, create on schema public to clerk`.execute(db);
  await close();
  await expect(
    startServer({
      database: { url: url.replace("//mainstay@", "//clerk@") },
      host: "127.0.0.1",
      port: 0,
      authenticate: believe,
    }),
  ).rejects.toThrow("needs the right to create a schema");
});
