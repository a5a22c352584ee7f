import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAddress } from "@mainstay/m365";
import { type Database, openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { knownEndpoints } from "../microsoft-365/known-endpoints.ts";
import { endpoints } from "./endpoints.ts";

let databases: TestServer;
let database: Database;
let folder: string;

beforeEach(async () => {
  databases = await TestServer.start();
  database = await openDatabase(await databases.place());
  folder = await mkdtemp(join(tmpdir(), "mainstay-endpoints-"));
});
afterEach(async () => {
  await database.close();
  await databases.stop();
  await rm(folder, { recursive: true, force: true });
});

const now = () => new Date("2026-11-02T08:00:00Z");
const read = (from: string) =>
  endpoints({ database, now, settings: { endpoints: { from, cloud: "Worldwide" } } });
const listOf = (network: string) => [
  { id: 11, serviceArea: "Skype", ips: [network], udpPorts: "3478", category: "Optimize" },
];
const serviceOf = async (address: string) => {
  const { classify } = await knownEndpoints(database);
  return classify({ address: parseAddress(address) ?? [0, 0, 0, 0] })?.service;
};

test("a list in a file is kept once, and used instead of the built-in one", async () => {
  expect(await serviceOf("52.96.0.9")).toBe("exchange-online");
  const path = join(folder, "worldwide-2026010100.json");
  await writeFile(path, JSON.stringify(listOf("192.0.2.0/24")));
  expect(await read(path)).toContain("kept 1 sets");
  expect(await knownEndpoints(database)).toMatchObject({
    source: "worldwide-2026010100.json",
    published: "2026-01-01",
  });
  expect(await serviceOf("192.0.2.1")).toBe("teams");
  expect(await serviceOf("52.96.0.9")).toBeUndefined();
  expect(await read(path)).toContain("kept already");

  await writeFile(path, JSON.stringify(listOf("198.51.100.0/24")));
  await read(path);
  expect(await serviceOf("198.51.100.1")).toBe("teams");
});

test("what is no list fails with words, and what was known stays", async () => {
  const path = join(folder, "list.json");
  await writeFile(path, "id,serviceArea");
  await expect(read(path)).rejects.toThrow("is not JSON");
  await writeFile(path, "[]");
  await expect(read(path)).rejects.toThrow("it has no endpoint set");
  expect(await serviceOf("52.96.0.9")).toBe("exchange-online");
});

test("the web service is asked for its version, and for the list only where that is new", async () => {
  const asked: string[] = [];
  const service = createServer(({ url = "" }, response) => {
    asked.push(url);
    const answer = url.startsWith("/version")
      ? { instance: "Worldwide", latest: "2026020100" }
      : listOf("192.0.2.0/24");
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  const address = service.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  try {
    await read(`http://127.0.0.1:${port}`);
    expect(await serviceOf("192.0.2.1")).toBe("teams");
    expect((await knownEndpoints(database)).published).toBe("2026-02-01");
    await read(`http://127.0.0.1:${port}`);
    expect(asked.map((url) => url.split("?")[0])).toEqual([
      "/version/Worldwide",
      "/endpoints/Worldwide",
      "/version/Worldwide",
    ]);
    const ids = asked.map((url) => new URL(url, "http://x").searchParams.get("ClientRequestId"));
    expect(new Set(ids).size).toBe(1);
  } finally {
    service.close();
  }
});
