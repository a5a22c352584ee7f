import { join } from "node:path";
import { editBetween, findMaterial } from "@mainstay/plan";
import { arbitraryPlan, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listDelegations } from "../approvals/delegations.ts";
import { listAllApprovals } from "../approvals/list-approvals.ts";
import { hashOfMaterial } from "../approvals/approval-entry.ts";
import { recordApproval } from "../approvals/record-approval.ts";
import { ada } from "../approvals/testing/history.ts";
import { writeAuditAlone } from "../audit/write-audit-alone.ts";
import type { Database } from "../database/open-database.ts";
import { addReading, latestReading } from "../jobs/readings.ts";
import { collect } from "../log/collect.ts";
import { hashOf } from "../log/entry.ts";
import { changeRole } from "../people/change-role.ts";
import { findPersonByAccount } from "../people/person.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { commitEdit } from "../record/commit-edit.ts";
import { planAt } from "../record/plan-at.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { recordAll } from "../testing/recorded.ts";
import { linesOf } from "./lines-of.ts";
import { restoreBackup } from "./restore-backup.ts";
import { verifyBackup } from "./verify-backup.ts";
import { linesInOrder } from "./testing/lines-in-order.ts";
import { writeBackup } from "./write-backup.ts";

let server: TestServer;
let original: Database;
let lines: readonly string[];
let forged: readonly string[];
const at = new Date("2026-11-29T10:00:00Z");
const author = { ...ada, way: "session" } as const;
const restoring = { at, actor: { name: "root", way: "command-line" } } as const;
const secrets = ["a-password-hash", "a-second-factor", "a-passkey", "a-session", "a-token"];

beforeAll(async () => {
  server = await TestServer.start();
  original = await server.open();
  const { db } = original;
  await recordAll(db);
  let head = await readHead(db);
  for (const plan of fc.sample(arbitraryPlan(), { seed: 7, numRuns: 5 })) {
    const edit = editBetween(head.plan, plan);
    const outcome = await commitEdit(db, head, { edit, author, at });
    if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
    head = outcome.head;
  }
  await addPeople(db);
  await addReading(db, { kind: "health", at, form: '{"service":"Exchange Online"}' });
  lines = await collect(writeBackup(db, () => at));
  forged = await approvedUnsaid();
});
afterAll(() => server.stop());

/** A backup in which every hash fits, and something was submitted that the plan never said. */
async function approvedUnsaid(): Promise<readonly string[]> {
  const { db } = await server.open();
  await recordAll(db);
  const plan = planOf({ sops: [{ id: "by-fax", name: "Work by fax", trigger: "No phones" }] });
  const material = findMaterial(plan, "sops", "by-fax");
  if (material === undefined) throw new Error("there is no procedure");
  const wanted = { action: "submit", hash: hashOfMaterial("sops", material), by: ada } as const;
  const record = { collection: "sops", id: "by-fax" } as const;
  const head = { plan, revision: 2, hash: "" };
  const outcome = await recordApproval(db, head, { record, at, way: "session", wanted });
  if (outcome.kind !== "recorded") throw new Error(outcome.reason);
  return collect(writeBackup(db, () => at));
}

/** Ada, who comes in by the identity provider, and Eve by a local account, with all that they come in with. */
async function addPeople(db: Database["db"]): Promise<void> {
  const people = [
    { ...ada, email: "ada@depot.example" },
    { id: "p4", name: "Eve", email: "eve@depot.example" },
  ] as const;
  await db.insertInto("people").values(people).execute();
  const roles = [
    { person: ada.id, role: "contributor", units: ["hubs"] },
    { person: "p4", role: "administrator", units: [] },
  ];
  for (const role of roles)
    await changeRole(
      db,
      { ...role, hasProvider: false, roleFrom: "administrator" },
      { at, actor: author },
    );
  await db
    .insertInto("accounts")
    .values([
      { id: "a1", person: "p1", provider: "oidc", account: "sub-of-ada", password: null },
      { id: "a2", person: "p4", provider: "credential", account: "p4", password: secrets[0] },
    ])
    .execute();
  const [, factor, passkey, session, token] = secrets;
  await sql`insert into second_factors values ('f', 'p4', ${factor}, '')`.execute(db);
  await sql`insert into passkeys (id, person, public_key, credential, counter, device_type, backed_up)
    values ('k', 'p4', ${passkey}, '', 0, '', false)`.execute(db);
  await sql`insert into sessions values ('s', 'p4', ${session}, now(), now(), now())`.execute(db);
  await sql`insert into tokens values ('t', 'p4', '', '{}', ${token}, now(), now())`.execute(db);
}

test("a backup holds the log, audit, approvals, delegations, people and readings, and all else follows", async () => {
  const { db } = await server.open();
  expect(await restoreBackup(db, linesInOrder(lines), restoring)).toMatchObject({
    revisions: 8,
    audit: 8,
    approvals: 2,
    delegations: 2,
    people: 2,
    readings: 1,
  });
  expect(await readHead(db)).toEqual(await readHead(original.db));
  expect(await planAt(db, 3)).toEqual(await planAt(original.db, 3));
  expect(await verifyRecord(original.db)).toMatchObject({ isSound: true, audit: 8, people: 2 });
  const [before, after] = [await verifyRecord(original.db), await verifyRecord(db)];
  if (!before.isSound || !after.isSound) throw new Error("one of them is not sound");
  expect(after).toEqual({ ...before, audit: 9, auditHash: after.auditHash });
  expect(await listAllApprovals(db)).toEqual(await listAllApprovals(original.db));
  expect(await listDelegations(db)).toEqual(await listDelegations(original.db));
  expect(await latestReading(db, "health")).toEqual(await latestReading(original.db, "health"));
  const again = await collect(writeBackup(db, () => at));
  const restored = again.filter((line) => line.includes('"action":"restore"'));
  expect(again.slice(1, -1).filter((line) => !restored.includes(line))).toEqual(lines.slice(1, -1));
  expect(restored.map((line): unknown => JSON.parse(line))).toMatchObject([
    {
      audit: {
        at: at.toISOString(),
        actor: restoring.actor,
        detail: {
          backup: at.toISOString(),
          revision: 8,
          hash: before.hash,
          auditHash: before.auditHash,
        },
      },
    },
  ]);
});

test("what DNS was asked for is in no backup, as what it answered is not, and not restored from one that has it", async () => {
  const { db } = await server.open();
  const form = '{"batches":{"hq":3},"asked":{}}';
  await addReading(db, { kind: "reverse-names", at, form });
  expect((await collect(writeBackup(db, () => at))).join("\n")).not.toContain("reverse-names");
  const restored = await server.open();
  const older = lines.map((line) => line.replace('"kind":"health"', '"kind":"reverse-names"'));
  await restoreBackup(restored.db, linesInOrder(older), restoring);
  expect(await latestReading(restored.db, "reverse-names")).toBeUndefined();
});

test("nothing in a backup is later than the moment that it is of", async () => {
  const { db } = await server.open();
  await recordAll(db);
  let clock = at;
  const asked = writeBackup(db, () => clock);
  clock = new Date("2026-11-29T10:05:00Z");
  await writeAuditAlone(db, { at: clock, actor: author, action: "sign-in", detail: {} });
  const [header, ...others] = (await collect(asked)).map((line): unknown => JSON.parse(line));
  expect(header).toMatchObject({ at: clock.toISOString() });
  const late = { audit: expect.objectContaining({ at: clock.toISOString() }) };
  expect(others).toContainEqual(expect.objectContaining(late));
});

test("people are known again by the identity provider, with what they may do", async () => {
  const { db } = await server.open();
  await restoreBackup(db, linesInOrder(lines), restoring);
  const known = { provider: "oidc", account: "sub-of-ada" };
  expect(await findPersonByAccount(db, known)).toEqual(
    await findPersonByAccount(original.db, known),
  );
  expect(await findPersonByAccount(db, known)).toMatchObject({ role: "contributor" });
});

test("nothing that anybody comes in with is in a backup", async () => {
  const text = lines.join("\n");
  expect(text).toContain("eve@depot.example");
  for (const secret of secrets) expect(text).not.toContain(secret);
  const { db } = await server.open();
  await restoreBackup(db, linesInOrder(lines), restoring);
  for (const table of ["sessions", "tokens", "invitations"] as const)
    expect(await db.selectFrom(table).select("id").execute()).toEqual([]);
});

test("a delegation that follows on those restored gets a number of its own", async () => {
  const { db } = await server.open();
  await restoreBackup(db, linesInOrder(lines), restoring);
  const next = await sql<{ id: string }>`
    insert into delegations (delegator, delegator_name, delegate, delegate_name, starts, ends, made_at, made_by)
    values ('p1', 'Ada', 'p2', 'Ben', now(), now() + interval '1 day', now(), 'Ada') returning id`.execute(
    db,
  );
  expect(next.rows).toEqual([{ id: "3" }]);
});

test("a backup from before ways in were kept is restored, with the names that it has", async () => {
  const { db } = await server.open();
  const old = linesOf(join(import.meta.dirname, "testing", "form-1.ndjson"));
  expect(await restoreBackup(db, old, restoring)).toMatchObject({
    revisions: 2,
    audit: 6,
    people: 0,
  });
  const row = await db.selectFrom("audit").selectAll().orderBy("id").executeTakeFirstOrThrow();
  expect(row).toMatchObject({ actor: "Ada", actor_id: null, actor_way: null });
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, approvals: 2, delegations: 2 });
});

const changed = (line: number, from: string, to: string) =>
  lines.map((text, index) => (index === line ? text.replace(from, to) : text));

/** A line less or a line twice, and so counted. */
const less = (line: number, kind: string) => recounted(lines.toSpliced(line, 1), kind, 1);
const twice = (line: number, kind: string) =>
  recounted(lines.toSpliced(line, 0, lines[line] ?? ""), kind, 3);

function recounted(text: readonly string[], kind: string, count: number): readonly string[] {
  return text.map((line) => line.replace(`"${kind}":2`, `"${kind}":${count}`));
}

/** A backup whose hashes fit, and whose only edit does not. */
function unfitting(): readonly string[] {
  const unsealed = {
    revision: 1,
    at: at.toISOString(),
    author,
    edit: [{ remove: "elements/nothing" }],
    previous: "",
  };
  const hash = hashOf(unsealed);
  const head = { mainstayBackup: 2, at: at.toISOString(), revision: 1, hash, auditHash: "" };
  const end = { revisions: 1, audit: 0, approvals: 0, delegations: 0, people: 0, readings: 0 };
  return [head, { entry: { ...unsealed, hash } }, { end }].map((line) => JSON.stringify(line));
}

test.each([
  ["nothing", () => [], "the backup is empty"],
  ["something else", () => ["hello"], "line 1 is not the beginning of a backup"],
  ["half of it", () => lines.slice(0, 4), "breaks off after line 4"],
  ["an entry less", () => lines.toSpliced(3, 1), "line 4 does not follow"],
  ["another author", () => changed(2, '"Ada"', '"Bob"'), "line 3 is not what was recorded"],
  ["another author's id", () => changed(2, '"p1"', '"p2"'), "line 3 is not what was recorded"],
  ["another actor", () => changed(10, '"p2"', '"p1"'), "line 11 is not what was recorded"],
  ["another approval", () => changed(18, "No mail", "No phones"), "another hash than what it"],
  ["edits that do not fit", unfitting, "up to revision 1 lead to no plan"],
  ["a reading less", () => lines.toSpliced(-2, 1), "entries missing"],
  ["a person less", () => lines.toSpliced(-3, 1), "entries missing"],
  ["a delegation less", () => lines.toSpliced(-5, 1), "entries missing"],
  ["an approval less", () => lines.toSpliced(-7, 1), "entries missing"],
  ["the last of the audit less", () => lines.toSpliced(16, 1), "entries missing"],
  ["an audit less", () => lines.toSpliced(9, 1), "line 10 is not what was recorded"],
  [
    "another role",
    () => changed(22, "administrator", "auditor"),
    "Eve (eve@depot.example) has the role auditor, and by the audit has the role administrator",
  ],
  ["a unit more", () => changed(21, '["hubs"]', '["hubs","sales"]'), "by the audit has the role"],
  [
    "a person less, and so counted",
    () => lines.toSpliced(22, 1).map((line) => line.replace('"people":2', '"people":1')),
    "people/p4 is missing",
  ],
  [
    "a later end",
    () => changed(19, "2027-01-01", "2028-01-01"),
    "line 20 is not what the audit tells of it",
  ],
  [
    "no end any more",
    () => changed(20, ',"endedBy":"Cleo"', ""),
    "line 21 is not what the audit tells of it",
  ],
  ["another approver", () => changed(18, '"p2"', '"p1"'), "line 19 is not what the audit tells"],
  ["another comment", () => changed(18, "Fine", "Hm"), "line 19 is not what the audit tells of it"],
  ["an approval twice", () => twice(18, "approvals"), "line 20 is not what the audit tells of it"],
  ["a delegation twice", () => twice(20, "delegations"), "line 22 is not what the audit tells"],
  [
    "an approval less, and so counted",
    () => less(18, "approvals"),
    "the audit tells of more about sops/by-fax",
  ],
  [
    "a delegation less, and so counted",
    () => less(19, "delegations"),
    "the audit tells of more about delegations/1",
  ],
  ["an approval of what was not said", () => forged, "not of what the plan said at revision 2"],
  ["more than the end", () => [...lines, lines[1]], "comes after the end"],
])("%s is refused, and nothing is there afterwards", async (_, damaged, message) => {
  const { db } = await server.open();
  await expect(restoreBackup(db, linesInOrder(damaged()), restoring)).rejects.toThrow(message);
  await expect(verifyBackup(() => linesInOrder(damaged()))).rejects.toThrow(message);
  expect((await readHead(db)).revision).toBe(0);
});

test.each([
  ["a plan", async () => original, "a plan already, at revision 8"],
  [
    "a lone audit",
    async (empty: Database) => {
      await writeAuditAlone(empty.db, { at, actor: author, action: "export" });
      return empty;
    },
    "an audit already",
  ],
  [
    "lone people",
    async (empty: Database) => {
      await addPeople(empty.db);
      return empty;
    },
    "people already",
  ],
  [
    "a lone reading",
    async (empty: Database) => {
      await addReading(empty.db, { kind: "usage", at, form: "{}" });
      return empty;
    },
    "readings of Microsoft 365 already",
  ],
])("what holds %s already is not written over", async (_, fill, message) => {
  const { db } = await fill(await server.open());
  await expect(restoreBackup(db, linesInOrder(lines), restoring)).rejects.toThrow(
    `the database holds ${message}: restore into an empty one`,
  );
});

test("a backup is proved without a database", async () => {
  const { revision, hash } = await readHead(original.db);
  expect(await verifyBackup(() => linesInOrder(lines))).toEqual({ revision, hash });
});
