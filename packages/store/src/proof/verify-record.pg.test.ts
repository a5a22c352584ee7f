import { finish } from "@mainstay/plan";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ben } from "../approvals/testing/history.ts";
import { writeAuditAlone } from "../audit/write-audit-alone.ts";
import type { Tables } from "../database/tables.ts";
import { collect } from "../log/collect.ts";
import { hashOf } from "../log/entry.ts";
import { insertEntry, writingEntry } from "../log/insert-entry.ts";
import { readEntries } from "../log/read-entries.ts";
import { changeRole } from "../people/change-role.ts";
import { keepSnapshot } from "../record/plan-at.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { recordAll } from "../testing/recorded.ts";
import { verifyRecord } from "./verify-record.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function recorded(author?: typeof ben): Promise<Kysely<Tables>> {
  const { db } = await server.open();
  await recordAll(db, author);
  const { plan } = await readHead(db);
  await keepSnapshot(db, { revision: 3, hash: "", plan }, { span: 1 });
  return db;
}

test("it says in numbers what was proved", async () => {
  expect(await verifyRecord(await recorded())).toEqual({
    isSound: true,
    revisions: 3,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    approvals: 2,
    delegations: 2,
    people: 0,
    journal: 0,
    calls: 0,
    audit: 6,
    auditHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const { db } = await server.open();
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 0, audit: 0 });
});

test.each(["revisions", "audit", "approvals"] as const)(
  "%s cannot be changed by the way that everything else is",
  async (table) => {
    const db = await recorded();
    await expect(sql`update ${sql.table(table)} set at = now()`.execute(db)).rejects.toThrow(
      `rows of ${table} are never changed`,
    );
    await expect(db.deleteFrom(table).execute()).rejects.toThrow("never changed");
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow(
      "never changed",
    );
  },
);

const resealed = `{"record":{"trigger":"No phones"},"restsOn":{}}`;

test.each([
  ["another author", "update revisions set author = 'bob' where revision = 2", "log 2"],
  ["another author's id", "update revisions set author_id = 'p2' where revision = 2", "log 2"],
  ["no way in", "update revisions set author_way = null where revision = 3", "log 3"],
  ["another time", "update revisions set at = now() where revision = 1", "log 1"],
  ["another edit", "update revisions set edit = '[]' where revision = 3", "log 3"],
  ["no edit at all", "update revisions set edit = '{}' where revision = 2", "log 2"],
  ["another index", "update revisions set touched = '{}' where revision = 2", "log 2"],
  ["an entry less", "delete from revisions where revision = 2", "log 2"],
  ["a shorter log", "delete from revisions where revision = 3", "log 3"],
  [
    "another current record",
    `update records set form = '{"id":"intake","kind":"function","name":"Intake"}' where id = 'intake'`,
    "plan 3 elements/intake",
  ],
  ["no record at all", "update records set form = '[]' where id = 'intake'", "plan 3"],
  ["no list at all", "update lists set ids = '{}' where collection = 'elements'", "plan 3"],
  ["a list less", "delete from lists where collection = 'elements'", "plan 3 elements/payroll"],
  [
    "another snapshot",
    "update snapshots set form = replace(form::text, 'Wages', 'Pay')::json",
    "snapshots 3 elements/payroll",
  ],
  [
    "a snapshot before the first revision",
    "insert into snapshots select 0, form from snapshots",
    "snapshots 0",
  ],
  ["something else than a snapshot", "update snapshots set form = '[]'", "snapshots 3"],
  ["another hash", "update approvals set hash = repeat('0', 64) where id = 1", "approvals 1"],
  ["another material", `update approvals set material = '${resealed}' where id = 2`, "approvals 2"],
  ["another revision", "update approvals set revision = 1 where id = 2", "approvals 2"],
  ["another approver", "update approvals set by = 'p9' where id = 2", "approvals 2"],
  ["another comment", "update approvals set comment = 'Hm' where id = 2", "approvals 2"],
  ["nobody's behalf", "update approvals set on_behalf_of = null where id = 2", "approvals 2"],
  ["an approval less", "delete from approvals where id = 2", "approvals 1"],
  [
    "an approval more",
    `insert into approvals (record, action, hash, revision, material, at, by, by_name)
     select record, action, hash, revision, material, at, by, by_name from approvals where id = 2`,
    "approvals 3",
  ],
  ["a later end", "update delegations set ends = '2028-01-01' where id = 1", "delegations 1"],
  ["no end", "update delegations set ended_at = null, ended_by = null", "delegations 2"],
  ["a delegation less", "delete from delegations where id = 2", "delegations 1"],
  ["no material", "update approvals set material = '{}' where id = 1", "approvals 1"],
  ["no detail", "update audit set detail = '[]' where id = 2", "audit 2"],
  ["another way in", "update audit set actor_way = 'door' where id = 2", "audit 2"],
  ["another actor", "update audit set actor_id = 'p9' where id = 1", "audit 1"],
  ["another detail", `update audit set detail = '{"rows":4}' where id = 6`, "audit 6"],
  ["an entry of the audit less", "delete from audit where id = 3", "audit 4"],
  ["a shorter audit", "delete from audit where id = 6", "audit 5"],
  ["no audit", "delete from audit", "audit 0"],
])("%s is found out", async (_, statement, found) => {
  const db = await recorded();
  await tamper(db, statement);
  const proof = await verifyRecord(db);
  expect(proof).toMatchObject({ isSound: false, fault: expect.stringMatching(/\w/) });
  if (proof.isSound) return;
  expect(`${proof.in} ${proof.number} ${proof.about ?? ""}`).toContain(found);
});

test.each([
  ["more than was given", "update people set role = 'administrator' where id = 'p2'", "Ben"],
  ["units of others", "update people set units = '{hubs}' where id = 'p2'", "Ben"],
  ["somebody less", "delete from people where id = 'p2'", "people/p2"],
  [
    "somebody more",
    "insert into people (id, name, email, role) values ('p9', 'Eve', '', 'viewer')",
    "Eve",
  ],
])("of people %s is found out", async (_, statement, whose) => {
  const db = await recorded();
  await sql`insert into people (id, name, email) values ('p2', 'Ben', 'ben@depot.example')`.execute(
    db,
  );
  const given = {
    person: "p2",
    hasProvider: true,
    role: "contributor",
    units: ["sales"],
    roleFrom: "provider",
  } as const;
  const actor = { name: "identity provider", way: "server" } as const;
  await changeRole(db, given, { at: new Date(0), actor });
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, people: 1 });
  await tamper(db, statement);
  const about = expect.stringContaining(whose);
  expect(await verifyRecord(db)).toMatchObject({ isSound: false, in: "people", about });
});

/** Whoever owns the database can switch off what guards its rows, but not make the hashes fit. */
async function tamper(db: Kysely<Tables>, statement: string): Promise<void> {
  await db.connection().execute(async (session) => {
    await sql`set session_replication_role = replica`.execute(session);
    await sql.raw(statement).execute(session);
    await sql`reset session_replication_role`.execute(session);
  });
}

test("a chain made anew is sound, but does not end in the hash that was kept elsewhere", async () => {
  const before = await verifyRecord(await recorded());
  const anew = await verifyRecord(await recorded(ben));
  expect(anew).toMatchObject({ isSound: true, revisions: 3 });
  expect(anew).not.toEqual(before);
});

test("a chain of edits that do not fit each other is found out although its hashes fit", async () => {
  const { db } = await server.open();
  const [unsealed] = await collect(readEntries(await recorded()));
  const entry = { ...unsealed, edit: [{ remove: "elements/nothing" }] };
  const hash = hashOf(entry);
  const row = finish(writingEntry({ ...entry, hash }));
  await db.transaction().execute((trx) => insertEntry(trx, row));
  await db.updateTable("head").set({ revision: 1, hash }).execute();
  expect(await verifyRecord(db)).toMatchObject({ isSound: false, in: "log", number: 1 });
});

test("of many who write into the audit at once each follows from another", async () => {
  const { db } = await server.open();
  const write = (_: unknown, of: number) =>
    writeAuditAlone(db, {
      at: new Date(0),
      actor: { name: `half a \ud83d pair ${of} \0`, way: "stranger" },
      action: "denied",
      detail: { reason: "\udc4d \0" },
    });
  await Promise.all(Array.from({ length: 50 }, write));
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, audit: 50 });
});
