import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestServer } from "../testing/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

test("a connection that breaks in the middle of a transaction fails it, and ends nothing else", async () => {
  const { db } = await server.open();
  const broken = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    const pid = rows[0]?.pid;
    await sql`select pg_terminate_backend(${pid})`.execute(db);
    // What the server says now comes while nothing is asked: it must be heard by somebody.
    await expect
      .poll(() => sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(db))
      .toMatchObject({ rows: [] });
    await sql`select 1`.execute(trx);
  });
  await expect(broken).rejects.toThrow(/connection|Connection|terminat/);
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
