import { editBetween } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tables } from "../database/tables.ts";
import { commitEdit } from "../record/commit-edit.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { verifyRecord } from "./verify-record.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

/** A record of three revisions: Payroll comes, gets an owner's description, and is joined by another function. */
async function threeRevisions(author = "ada"): Promise<Kysely<Tables>> {
  const { db } = await server.open();
  const payroll = { id: "payroll", kind: "function" as const, name: "Payroll" };
  const described = { ...payroll, description: "Wages on the 25th" };
  const intake = { id: "intake", kind: "function" as const, name: "Order intake" };
  let head = await readHead(db);
  for (const elements of [[payroll], [described], [described, intake]]) {
    const edit = editBetween(head.plan, planOf({ elements }));
    const outcome = await commitEdit(db, head, { edit, author, at: new Date(0) });
    if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
    head = outcome.head;
  }
  return db;
}

test("what is logged cannot be changed by the way that everything else is", async () => {
  const db = await threeRevisions();
  await expect(db.updateTable("revisions").set({ author: "bob" }).execute()).rejects.toThrow(
    "rows of revisions are never changed",
  );
  await expect(db.deleteFrom("revisions").execute()).rejects.toThrow("never changed");
});

test.each([
  ["another author", "update revisions set author = 'bob' where revision = 2", 2, /not what was/],
  ["another time", "update revisions set at = now() where revision = 1", 1, /not what was/],
  ["another edit", "update revisions set edit = '[]' where revision = 3", 3, /not what was/],
  ["an entry less", "delete from revisions where revision = 2", 2, /entry 2 is missing/],
  ["a shorter log", "delete from revisions where revision = 3", 2, /last entries .* missing/],
  [
    "another current record",
    `update records set form = '{"id":"intake","kind":"function","name":"Intake"}' where id = 'intake'`,
    3,
    /elements\/intake is not in the current plan as the log has it/,
  ],
])("%s is found out", async (_, statement, revision, fault) => {
  const db = await threeRevisions();
  // Whoever owns the database can switch off what guards the log, but not make the hashes fit.
  await db.connection().execute(async (session) => {
    await sql`set session_replication_role = replica`.execute(session);
    await sql.raw(statement).execute(session);
  });
  expect(await verifyRecord(db)).toEqual({
    isSound: false,
    revision,
    fault: expect.stringMatching(fault),
  });
});

test("a chain made anew is sound, but does not end in the hash that was kept elsewhere", async () => {
  const before = await verifyRecord(await threeRevisions());
  const anew = await verifyRecord(await threeRevisions("bob"));
  expect(anew).toMatchObject({ isSound: true, revisions: 3 });
  expect(anew).not.toEqual(before);
});
