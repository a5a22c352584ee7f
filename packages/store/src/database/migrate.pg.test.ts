import { findMaterial } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOfMaterial } from "../approvals/approval-entry.ts";
import { writeAuditAlone } from "../audit/write-audit-alone.ts";
import { toCallRow } from "../calls/call-rows.ts";
import { callAt } from "../calls/testing/call-at.ts";
import { appendEntries } from "../journal/postgres/append-entries.ts";
import { seal } from "../log/seal.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { TestServer } from "../testing/index.ts";
import { migrate, migrations } from "./migrate.ts";
import type { Tables } from "./tables.ts";

let server: TestServer;
let db: Kysely<Tables>;
beforeAll(async () => {
  server = await TestServer.start();
  const pool = new pg.Pool(await server.empty());
  db = new Kysely({ dialect: new PostgresDialect({ pool }) });
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

const at = "2026-10-01T08:00:00.000Z";
const later = "2027-01-01T00:00:00.000Z";
const sop = { id: "by-fax", name: "Work by fax", trigger: "No mail" };
const edit = [{ put: "sops/by-fax", value: sop }];
const head = seal(["", 1, at, "Ada", null, edit]);
const material = findMaterial(planOf({ sops: [sop] }), "sops", "by-fax") ?? {
  record: {},
  restsOn: {},
};
const approved = hashOfMaterial("sops", material);
const delegation = {
  delegator: { id: "p2", name: "Ben" },
  delegate: { id: "p1", name: "Ada" },
  starts: at,
  ends: later,
};
const call = "7f1f3c1e-4b0e-4c52-9b0a-1a2b3c4d5e6f";

/** What a database had in it before the next migration came: a row of each table that there was, as it was written then. */
const filled: Readonly<Record<string, () => Promise<unknown>>> = {
  "001-record": run(
    sql`insert into revisions (revision, at, author, edit, touched, previous, hash)
      values (1, ${at}, 'Ada', ${JSON.stringify(edit)}, '{sops/by-fax}', '', ${head})`,
    sql`insert into records values ('sops', 'by-fax', ${JSON.stringify(sop)}, 1)`,
    sql`insert into lists values ('sops', '["by-fax"]')`,
    sql`insert into snapshots values (1, ${JSON.stringify({ mainstay: 1, sops: [sop] })})`,
    sql`update head set revision = 1, hash = ${head}`,
    sql`insert into audit (at, actor, action, detail) values (${at}, 'Ada', 'export', '{"rows":1}')`,
  ),
  "002-people": run(
    sql`insert into people (id, name, email) values ('p1', 'Ada', 'ada@halden.example')`,
    sql`insert into sessions (id, person, token, expires_at, updated_at)
      values ('s1', 'p1', 'secret', ${later}, ${at})`,
    sql`insert into accounts (id, person, provider, account) values ('a1', 'p1', 'credential', 'p1')`,
    sql`insert into second_factors (id, person, secret, backup_codes) values ('f1', 'p1', 'x', 'y')`,
    sql`insert into passkeys (id, person, public_key, credential, counter, device_type, backed_up)
      values ('k1', 'p1', 'key', 'one', 0, 'singleDevice', false)`,
    sql`insert into verifications (id, identifier, value, expires_at) values ('v1', 'i', 'v', ${later})`,
    sql`insert into rate_limits values ('r1', 'address', 1, 0)`,
    sql`insert into tokens (id, person, name, scopes, hash, created_at, expires_at)
      values ('t1', 'p1', 'script', '{plan:read}', 'h1', ${at}, ${later})`,
    sql`insert into invitations values ('i1', 'h1', 'viewer', '{}', 'Ada', ${at}, ${later})`,
    sql`insert into spent_codes values ('h1', ${at})`,
  ),
  "003-approvals-and-jobs": run(
    sql`insert into approvals (record, action, hash, revision, material, at, by, by_name)
      values ('sops/by-fax', 'submit', ${approved}, 1, ${JSON.stringify(material)}, ${at}, 'p1', 'Ada')`,
    sql`insert into audit (at, actor, action, subject, detail) values
      (${at}, 'Ada', 'submit', 'sops/by-fax', ${JSON.stringify({ hash: approved, revision: 1 })}),
      (${at}, 'Ben', 'delegate', 'delegations/1', ${JSON.stringify(delegation)})`,
    sql`insert into delegations
        (delegator, delegator_name, delegate, delegate_name, starts, ends, made_at, made_by)
      values ('p2', 'Ben', 'p1', 'Ada', ${at}, ${later}, ${at}, 'Ben')`,
    sql`insert into job_runs (job, attempt, process, started) values ('backup', 1, 'host:1', ${at})`,
    sql`insert into notices (key, kind, message, since, seen) values ('k', 'hold', 'm', ${at}, ${at})`,
    sql`insert into readings (kind, at, form) values ('health', ${at}, '{}')`,
  ),
  // It seals what was in the audit, and adds a table with a row of its own.
  "004-who-did-it": run(),
  "005-observations": run(
    sql`insert into observers (name, kind, host, site, platform, addresses, first_heard, last_heard, told_until)
      values ('o', 'machine', 'h', '', 'linux', '{}', ${at}, ${at}, 0)`,
    sql`insert into observation_spools (observer, name) values (1, 's')`,
    sql`insert into observation_batches (spool, number, rows, at) values (1, 1, 1, ${at})`,
    sql`insert into observed_ends (site, machine, address, host) values
      ('', '', '192.0.2.1', ''), ('', '', '192.0.2.2', ''), ('', '', 'nonsense', '')`,
    sql`insert into observed_names values (1, 'name', '', 'db.halden.example', 0, 1)`,
    sql`insert into observed_programs (process, unit) values ('', '')`,
    sql`insert into observed_edges (client, server, port, protocol) values (1, 2, 443, 'tcp')`,
    sql`insert into observed_strands (edge, client_program, server_program, service, role_by)
      values (1, 1, 1, '', '')`,
    sql`create table observed_minutes_0 partition of observed_minutes for values in (0)`,
    sql`insert into observed_minutes (batch, strand, observer, minute, day) values (1, 1, 1, 1, 0)`,
    sql`create table observed_hours_0 partition of observed_hours for values from (0) to (24)`,
    sql`insert into observed_hours (strand, observer, hour, first, last) values (1, 1, 1, 0, 1)`,
    sql`insert into observed_days (strand, observer, day, first, last) values (1, 1, 0, 0, 1)`,
    sql`insert into observed_coverage (observer, hour, from_minute, to_minute, covered, seen, attributed, lost, withheld)
      values (1, 1, 0, 1, 1, 1, 1, 0, '{}')`,
    sql`insert into observed_listeners values (1, '192.0.2.2', 443, 'tcp', 1, 0, 1)`,
  ),
  "006-mails": run(
    sql`insert into mails (key, recipient, subject, body, made, expires)
      values ('k', 'ada@halden.example', 's', 'b', ${at}, ${later})`,
  ),
  "007-journal": () =>
    db.transaction().execute((trx) =>
      appendEntries(trx, {
        occasion: { collection: "exercises", id: "spring" },
        author: { id: "p1", name: "Ada", way: "session" },
        at: new Date(at),
        notes: [{ id: call, at, what: { kind: "note", text: "It begins" } }],
      }),
    ),
  // As it was told before the audit had hashes of calls.
  "008-calls": async () => {
    await db
      .insertInto("calls")
      .values(toCallRow(callAt(call, new Date(at))))
      .execute();
    const actor = { id: "p1", name: "Ada", way: "session" } as const;
    const subject = `calls/${call}`;
    await writeAuditAlone(db, { at: new Date(at), actor, action: "start-call", subject });
    await run(
      sql`insert into call_attempts (call, place, person, channel, address, made)
        values (${call}, 'p', 'ada', 'c', 'a', ${at})`,
      sql`insert into call_acknowledgements (call, place, person, at) values (${call}, 'p', 'ada', ${at})`,
    )();
  },
  "014-doubted-strands": run(
    sql`insert into observed_doubts (site, client_port, client_host, server_host) values ('default', 1, '', '')`,
  ),
};

function run(...statements: readonly ReturnType<typeof sql>[]) {
  return async () => {
    for (const statement of statements) await statement.execute(db);
  };
}

/** How many rows each table has; those of the migrations themselves are left out. */
async function counts(): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely%'`.execute(
    db,
  );
  const counted = new Map<string, number>();
  for (const { name } of rows) {
    const found = await sql<{ readonly number: number }>`
      select count(*)::integer as number from ${sql.table(name)}`.execute(db);
    counted.set(name, found.rows[0]?.number ?? 0);
  }
  return counted;
}

test("each migration keeps every row that was there before it, and what was recorded stays sound", async () => {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const migrator = new Migrator({ db, provider });
  const names = Object.keys(migrations);
  let before: ReadonlyMap<string, number> = new Map();
  for (const [position, name] of names.entries()) {
    const { error } = await migrator.migrateTo(name);
    expect([name, error]).toEqual([name, undefined]);
    const after = await counts();
    expect([...before].map(([table]) => [table, after.get(table)])).toEqual([...before]);
    if (position === names.length - 1) break;
    // A migration that is not the last is followed by one that must find rows in every table.
    await filled[name]?.();
    before = await counts();
    expect([name, [...before].filter(([, number]) => number === 0)]).toEqual([name, []]);
  }
  await migrate(db);
  expect(await verifyRecord(db)).toMatchObject({
    isSound: true,
    revisions: 1,
    hash: head,
    approvals: 1,
    delegations: 1,
    people: 1,
    journal: 1,
    calls: 1,
    audit: 5,
  });
});
