import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../database/open-database.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { TestServer } from "../testing/index.ts";
import { writeAuditAlone } from "./write-audit-alone.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const wish = {
  at: new Date("2026-11-01T08:00:00Z"),
  actor: { name: "unknown", way: "stranger" },
  action: "denied",
} as const;

test("of two thousand who write at once each is there when they are told so", async () => {
  const { db } = await server.open();
  const write = async (_: unknown, number: number) => {
    await writeAuditAlone(db, { ...wish, subject: `${number}` });
    const row = await db
      .selectFrom("audit")
      .select("id")
      .where("subject", "=", `${number}`)
      .execute();
    return row.length;
  };
  const found = await Promise.all(Array.from({ length: 2000 }, write));
  expect(found).toEqual(Array(2000).fill(1));
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, audit: 2000 });
});

test("while the database refuses whoever writes is told, and later ones are written again", async () => {
  const { db } = await server.open();
  await sql`alter table audit add constraint full_disk check (false)`.execute(db);
  const both = await Promise.allSettled([writeAuditAlone(db, wish), writeAuditAlone(db, wish)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await sql`alter table audit drop constraint full_disk`.execute(db);
  await writeAuditAlone(db, wish);
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, audit: 1 });
});

test("what is not JSON is refused to who writes it, and harms nobody else", async () => {
  const { db } = await server.open();
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const outcomes = await Promise.allSettled([
    writeAuditAlone(db, { ...wish, detail: circle }),
    writeAuditAlone(db, wish),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

test("two processes write into one chain", async () => {
  const { db, connection } = await server.open();
  const other = await connect(connection);
  const write = (_: unknown, number: number) =>
    writeAuditAlone(number % 2 === 0 ? db : other.db, wish);
  await Promise.all(Array.from({ length: 200 }, write));
  await other.close();
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, audit: 200 });
});
