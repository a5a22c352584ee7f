import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpSchema } from "../testing/dump-schema.ts";
import { TestServer } from "../testing/index.ts";
import { DatabaseUnavailable } from "./database-unavailable.ts";
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

test("a database that a newer version has changed is refused, with what to do", async () => {
  const { db, connection } = await server.open();
  await sql`insert into kysely_migration (name, timestamp) values ('998-more', '2030-01-01')`.execute(
    db,
  );
  const refused = connect(connection);
  await expect(refused).rejects.toThrow(DatabaseUnavailable);
  await expect(refused).rejects.toThrow(
    /^a newer version of Mainstay .*\(998-more\).*install that version again, or restore a backup/,
  );
});
