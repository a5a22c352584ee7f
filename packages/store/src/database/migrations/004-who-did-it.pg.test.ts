import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAudit } from "../../audit/list-audit.ts";
import { writeAuditAlone } from "../../audit/write-audit-alone.ts";
import { collect } from "../../log/collect.ts";
import { readEntries } from "../../log/read-entries.ts";
import { seal } from "../../log/seal.ts";
import { verifyRecord } from "../../proof/verify-record.ts";
import { commitEdit } from "../../record/commit-edit.ts";
import { readHead } from "../../record/read-head.ts";
import { TestServer } from "../../testing/index.ts";
import type { Tables } from "../tables.ts";
import * as first from "./001-record.ts";
import * as second from "./002-people.ts";
import * as third from "./003-approvals-and-jobs.ts";
import * as fourth from "./004-who-did-it.ts";
import * as seventh from "./007-journal.ts";
import * as eighth from "./008-calls.ts";

let server: TestServer;
let pool: pg.Pool;
let db: Kysely<Tables>;
beforeAll(async () => {
  server = await TestServer.start();
  pool = new pg.Pool(await server.empty());
  db = new Kysely({ dialect: new PostgresDialect({ pool }) });
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

/** The database as migrations see it, which know no tables. */
const untyped = () => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });

test("what was recorded under names alone stays sound, and goes on with ids", async () => {
  for (const { up } of [first, second, third]) await up(untyped());
  const at = "2026-10-01T08:00:00.000Z";
  const value = { id: "payroll", kind: "function", name: "Payroll" };
  const edit = [{ put: "elements/payroll", value }];
  const hash = seal(["", 1, at, "Ada", null, edit]);
  await sql`insert into revisions (revision, at, author, edit, touched, previous, hash)
    values (1, ${at}, 'Ada', ${JSON.stringify(edit)}, '{elements/payroll}', '', ${hash})`.execute(
    db,
  );
  await sql`insert into records values ('elements', 'payroll', ${JSON.stringify(value)}, 1)`.execute(
    db,
  );
  await sql`insert into lists values ('elements', '["payroll"]')`.execute(db);
  await sql`update head set revision = 1, hash = ${hash}`.execute(db);
  await sql`insert into audit (at, actor, action, detail)
    select ${at}, 'Ada', 'export', json_build_object('rows', n) from generate_series(1, 501) n`.execute(
    db,
  );

  await fourth.up(untyped());
  // What is proved of a record goes through its journals and calls as well.
  for (const { up } of [seventh, eighth]) await up(untyped());
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 1, hash, audit: 501 });
  expect(await collect(readEntries(db))).toMatchObject([{ author: { name: "Ada" } }]);

  const actor = { id: "p1", name: "Ada", way: "token" } as const;
  const next = [{ put: "elements/payroll/name", value: "Wages" }];
  await commitEdit(db, await readHead(db), { edit: next, author: actor, at: new Date(at) });
  await writeAuditAlone(db, { at: new Date(at), actor, action: "export" });
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 2, audit: 502 });
  expect(await listAudit(db, { limit: 1, after: 0 })).toMatchObject({ entries: [{ actor }] });
  await expect(sql`delete from audit`.execute(db)).rejects.toThrow("never changed");
});
