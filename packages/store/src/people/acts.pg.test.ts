import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tables } from "../database/tables.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { TestServer } from "../testing/index.ts";
import { changeRole, removePerson } from "./change-role.ts";
import { acceptInvitation, addInvitation, withdrawInvitation } from "./invitations.ts";
import { removePasskey } from "./passkeys.ts";
import { endSession } from "./sessions.ts";
import { addToken, revokeToken } from "./tokens.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const at = new Date("2026-11-01T08:00:00Z");
const later = new Date("2026-11-02T08:00:00Z");
const actor = { id: "p1", name: "Ada", way: "session" } as const;
const doing = { at, actor };
const given = { hasProvider: false, units: [], roleFrom: "administrator" } as const;
const token = {
  person: "p2",
  name: "screen",
  scopes: [],
  observer: undefined,
  createdAt: at,
  expiresAt: later,
};
const invitation = {
  role: "viewer",
  units: [],
  createdBy: "Ada",
  createdAt: at,
  expiresAt: later,
};
const passkey = { id: "k", person: "p2", name: "Laptop", createdAt: at };
const newcomer = { id: "p3", name: "Cleo", email: "cleo@depot.example", password: "a hash" };

/** Two people of whom one has a session, a passkey and a token, and an open invitation. */
async function peopled(): Promise<Kysely<Tables>> {
  const { db } = await server.open();
  await sql`insert into people (id, name, email) values
    ('p1', 'Ada', 'ada@depot.example'), ('p2', 'Ben', 'ben@depot.example')`.execute(db);
  await changeRole(db, { ...given, person: "p1", role: "administrator" }, doing);
  await changeRole(db, { ...given, person: "p2", role: "viewer" }, doing);
  await sql`insert into sessions values ('s', 'p2', 'secret', now(), now(), now())`.execute(db);
  await sql`insert into passkeys (id, person, public_key, credential, counter, device_type, backed_up)
    values ('k', 'p2', 'key', 'credential', 0, 'singleDevice', false)`.execute(db);
  await addToken(db, { ...token, id: "t", hash: "t" }, doing);
  await addInvitation(db, { ...invitation, id: "i", hash: "i" }, doing);
  return db;
}

type Act = readonly [action: string, act: (db: Kysely<Tables>) => Promise<unknown>];

const acts: readonly Act[] = [
  ["create-token", (db) => addToken(db, { ...token, id: "n", hash: "n" }, doing)],
  ["revoke-token", (db) => revokeToken(db, { id: "t", name: "screen", person: "p2" }, doing)],
  ["change-sign-in", (db) => removePasskey(db, passkey, doing)],
  ["end-session", (db) => endSession(db, "s", doing)],
  ["invite", (db) => addInvitation(db, { ...invitation, id: "n", hash: "n" }, doing)],
  ["withdraw-invitation", (db) => withdrawInvitation(db, "i", doing)],
  ["accept-invitation", (db) => acceptInvitation(db, { hash: "i", now: at, newcomer })],
  ["change-role", (db) => changeRole(db, { ...given, person: "p2", role: "auditor" }, doing)],
  ["remove-person", (db) => removePerson(db, { person: "p2", hasProvider: false }, doing)],
];

async function everything(db: Kysely<Tables>): Promise<unknown> {
  const tables = [
    "people",
    "sessions",
    "passkeys",
    "tokens",
    "invitations",
    "accounts",
    "audit",
  ] as const;
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
}

test.each(acts)("%s is done and in the audit, or neither", async (action, act) => {
  const db = await peopled();
  const before = await everything(db);
  await sql`alter table audit add constraint full_disk check (id < 5)`.execute(db);
  await expect(act(db)).rejects.toThrow("full_disk");
  expect(await everything(db)).toEqual(before);

  await sql`alter table audit drop constraint full_disk`.execute(db);
  await act(db);
  expect(await everything(db)).not.toEqual(before);
  const last = await db.selectFrom("audit").selectAll().orderBy("id", "desc").limit(1).execute();
  const isNewcomer = action === "accept-invitation";
  expect(last).toMatchObject([
    {
      action,
      actor_id: isNewcomer ? "p3" : "p1",
      actor_way: isNewcomer ? "invitation" : "session",
    },
  ]);
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, audit: 5 });
});

test("what changes nothing is not in the audit", async () => {
  const db = await peopled();
  const before = await everything(db);
  await endSession(db, "nothing", doing);
  await removePasskey(db, { ...passkey, id: "nothing" }, doing);
  expect(await withdrawInvitation(db, "nothing", doing)).toBe(false);
  expect(await everything(db)).toEqual(before);
  const known = { id: "t", name: "screen", person: "p2" };
  await revokeToken(db, known, doing);
  const revoked = await everything(db);
  await revokeToken(db, known, doing);
  expect(await everything(db)).toEqual(revoked);
});
