import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpSchema } from "../testing/dump-schema.ts";
import { TestServer } from "../testing/index.ts";
import { connect } from "./open-database.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

test("schema.sql is what all migrations make", async () => {
  const { db } = await server.open();
  await expect(await dumpSchema(db)).toMatchFileSnapshot(join(import.meta.dirname, "schema.sql"));
});

test("processes that start at once on an empty database do not disturb each other", async () => {
  const connection = await server.empty();
  const all = await Promise.all(Array.from({ length: 4 }, () => connect(connection)));
  for (const { close } of all) await close();
  expect(all).toHaveLength(4);
});
