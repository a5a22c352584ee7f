import * as contract from "@mainstay/api";
import {
  listPeople,
  removePerson,
  restoreBackup,
  verifyRecord,
  writeBackup,
} from "@mainstay/store";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isConfigured } from "./people.ts";
import { type LocalAccount, makeLocalAccount, signInByPassword } from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";
import { signInByProvider } from "./testing/sign-in-by-provider.ts";
import type { TestBrowser } from "./testing/test-browser.ts";
import { testClient, TestProvider } from "./testing/test-provider.ts";

const tenant = { tid: "6f1c0f6e-0000-4000-8000-000000000001" };
const groups = { nina: ["g-bc"], carl: ["g-hubs"] };
/** As Entra ID has them: `email` is there for some only. */
const people = {
  nina: {
    ...tenant,
    oid: "1",
    name: "Nina",
    preferred_username: "nina@halden.example",
    groups: groups.nina,
  },
  carl: { ...tenant, oid: "2", name: "Carl", email: "carl@halden.example", groups: groups.carl },
  wanda: { ...tenant, oid: "7", name: "Wanda", email: "wanda@halden.example" },
  wanda2: { ...tenant, oid: "7", name: "Wanda", email: "wanda@halden.example" },
  vera: { ...tenant, oid: "3", name: "Vera", email: "vera@halden.example" },
  olaf: {
    ...tenant,
    oid: "4",
    name: "Olaf",
    email: "olaf@halden.example",
    _claim_names: { groups: "src1" },
  },
  mallory: {
    ...tenant,
    oid: "5",
    name: "Mallory",
    email: "root@halden.example",
    email_verified: true,
  },
  nobody: { ...tenant, oid: "6", name: "Nobody" },
};

const grants = [
  { value: "g-bc", role: "continuity-manager", units: [] },
  { value: "g-hubs", role: "contributor", units: ["hubs"] },
] as const;

let provider: TestProvider;
let server: PeopleServer;
let root: LocalAccount;
let rootsBrowser: TestBrowser;

beforeAll(async () => {
  provider = await TestProvider.place(people);
  server = await PeopleServer.start({
    provider: {
      ...testClient,
      issuer: provider.issuer,
      claim: "groups",
      grants,
    },
  });
  rootsBrowser = server.browser();
  root = await makeLocalAccount(rootsBrowser, await server.setupLink(), "root@halden.example");
  await provider.run(server.url);
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

const whoIs = (browser: TestBrowser) =>
  contract.callEndpoint(browser.server, contract.getOwnAccount);

async function idOf(text: string): Promise<string> {
  const found = await listPeople(server.database.db, { limit: 10, after: 0, text });
  return found.people[0]?.id ?? "";
}

async function lastAudit(action: string) {
  const query = { action, limit: 1 };
  const { items } = await contract.callEndpoint(rootsBrowser.server, contract.listAudit, { query });
  return items[0];
}

test("whoever signs in has the role and units of their groups", async () => {
  const nina = server.browser();
  expect((await signInByProvider(nina, "nina")).pathname).toBe("/welcome");
  expect(await whoIs(nina)).toMatchObject({ name: "Nina", role: "continuity-manager" });
  expect(await lastAudit("sign-in")).toMatchObject({
    actor: "Nina",
    detail: { by: "identity provider", person: "nina@halden.example" },
  });
  const carl = server.browser();
  await signInByProvider(carl, "carl");
  expect(await whoIs(carl)).toMatchObject({ role: "contributor", units: ["hubs"] });
});

test("the audit tells by which account somebody came in, once, and again where it is another", async () => {
  await signInByProvider(server.browser(), "wanda");
  const person = await idOf("wanda");
  const links = async () => {
    const query = { action: "link-account", subject: `people/${person}` };
    const asked = contract.callEndpoint(rootsBrowser.server, contract.listAudit, { query });
    return (await asked).items.map(({ detail }) => detail);
  };
  const first = { person: "wanda@halden.example", provider: "oidc", account: "wanda" };
  expect(await links()).toEqual([first]);
  await signInByProvider(server.browser(), "wanda");
  expect(await links()).toEqual([first]);

  const { db } = server.database;
  await sql`update accounts set account = 'wanda2' where account = 'wanda'`.execute(db);
  expect(await verifyRecord(db)).toMatchObject({ isSound: true });
  await signInByProvider(server.browser(), "wanda2");
  expect(await links()).toEqual([{ ...first, account: "wanda2", before: "wanda" }, first]);

  const nina = await idOf("nina");
  await sql`update accounts set person = ${nina} where account = 'wanda2'`.execute(db);
  expect(await verifyRecord(db)).toMatchObject({
    isSound: false,
    in: "people",
    fault: `comes in by the account wanda2, and by the audit that is the one of people/${person}`,
  });
  await sql`update accounts set person = ${person} where account = 'wanda2'`.execute(db);
});

test("nothing that the provider hands out is kept", async () => {
  const rows = await server.database.db
    .selectFrom("accounts")
    .selectAll()
    .where("provider", "=", "oidc")
    .execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/eyJ[\w-]{10,}\./);
});

test("whoever is in no group may do nothing until an administrator gives them a role", async () => {
  const vera = server.browser();
  await signInByProvider(vera, "vera");
  await expect(whoIs(vera)).rejects.toMatchObject({
    problem: { status: 403, detail: expect.stringContaining("has no role yet") },
  });
  const path = { person: await idOf("vera") };
  const body = { role: "viewer", units: [] } as const;
  await contract.callEndpoint(rootsBrowser.server, contract.changePerson, { path, body });
  expect(await whoIs(vera)).toMatchObject({ role: "viewer" });
  expect(await lastAudit("change-role")).toMatchObject({
    actor: "root",
    detail: { person: "vera@halden.example", to: { role: "viewer", units: [] } },
  });
  await signInByProvider(vera, "vera");
  expect(await whoIs(vera)).toMatchObject({ role: "viewer" });
});

test("whoever leaves a group loses the role at the next sign-in", async () => {
  const nina = server.browser();
  groups.nina.splice(0);
  await signInByProvider(nina, "nina");
  await expect(whoIs(nina)).rejects.toMatchObject({ problem: { status: 403 } });
  groups.nina.push("g-bc");
  await signInByProvider(nina, "nina");
  expect(await whoIs(nina)).toMatchObject({ role: "continuity-manager" });
});

test("what an administrator took away the groups do not give back", async () => {
  const nina = server.browser();
  const path = { person: await idOf("nina") };
  const body = { units: [] };
  await contract.callEndpoint(rootsBrowser.server, contract.changePerson, { path, body });
  await signInByProvider(nina, "nina");
  await expect(whoIs(nina)).rejects.toMatchObject({ problem: { status: 403 } });
  const changer = { at: new Date(), actor: { name: "the test", way: "command-line" } } as const;
  expect(await removePerson(server.database.db, { ...path, hasProvider: true }, changer)).toBe(
    "changed",
  );
});

test("groups that were too many to send change nothing", async () => {
  const olaf = server.browser();
  await signInByProvider(olaf, "olaf");
  await expect(whoIs(olaf)).rejects.toMatchObject({ problem: { status: 403 } });
});

test("an account of the provider never takes over a local one with the same address", async () => {
  const mallory = server.browser();
  const end = await signInByProvider(mallory, "mallory");
  expect(end.pathname).toBe("/sign-in");
  expect(end.searchParams.get("error")).toMatch(/account.not.linked/);
  await expect(whoIs(mallory)).rejects.toMatchObject({ problem: { status: 401 } });
  expect(await lastAudit("sign-in-failed")).toMatchObject({ detail: { by: "identity provider" } });
});

test("somebody without any address is not let in", async () => {
  expect((await signInByProvider(server.browser(), "nobody")).searchParams.has("error")).toBe(true);
});

test("an answer that nobody asked for lets nobody in", async () => {
  const browser = server.browser();
  const forged = `/api/auth/callback/oidc?code=x&state=y&iss=${provider.issuer}`;
  const response = await browser.send(forged);
  await response.text();
  expect(response.headers.get("location")).toContain("error=");
  await expect(whoIs(browser)).rejects.toMatchObject({ problem: { status: 401 } });
});

test("an ID token that somebody has got hold of lets nobody in", async () => {
  const sent = { json: { provider: "oidc", idToken: { token: "eyJ.eyJ.sig" } } };
  expect((await server.browser().ask("/api/auth/sign-in/social", sent)).status).toBe(400);
});

test("who would be led to another site after the sign-in is denied, and that is in the audit", async () => {
  const sent = { json: { provider: "oidc", callbackURL: "https://evil.example" } };
  expect((await server.browser().ask("/api/auth/sign-in/social", sent)).status).toBe(403);
  expect(await lastAudit("denied")).toMatchObject({
    subject: "POST /api/auth/sign-in/social",
    detail: { reason: "HTTP 403" },
  });
});

test("with the provider down the local account and running sessions work, and it is found again", async () => {
  await provider.stop();
  const isolated = await PeopleServer.start({
    provider: { ...testClient, issuer: provider.issuer },
  });
  try {
    const browser = isolated.browser();
    await makeLocalAccount(browser, await isolated.setupLink(), "root@halden.example");
    expect(await whoIs(browser)).toMatchObject({ role: "administrator" });
    const sent = { json: { provider: "oidc", callbackURL: "/welcome" } };
    const away = await isolated.browser().ask("/api/auth/sign-in/social", sent);
    expect(away).toMatchObject({
      status: 503,
      body: { detail: expect.stringContaining("Sign in with a local account") },
    });
    await provider.run(isolated.url);
    const vera = isolated.browser();
    expect((await signInByProvider(vera, "vera")).pathname).toBe("/welcome");
  } finally {
    await isolated.stop();
    await provider.stop();
  }
  expect(await whoIs(rootsBrowser)).toMatchObject({ role: "administrator" });
  const again = server.browser();
  await signInByPassword(again, root.email);
  const sent = { json: { code: root.backupCodes[0] } };
  expect((await again.ask("/api/auth/two-factor/verify-backup-code", sent)).status).toBe(200);
  expect(await whoIs(again)).toMatchObject({ role: "administrator" });
  const byApp = server.browser();
  await signInByPassword(byApp, root.email);
  const code = { json: { code: await root.codeNow(1) } };
  expect((await byApp.ask("/api/auth/two-factor/verify-totp", code)).status).toBe(200);
  expect(await whoIs(byApp)).toMatchObject({ role: "administrator" });
});

test("after a restore whoever signs in by the provider is who they were, with the role that they had", async () => {
  const settings = { ...testClient, issuer: provider.issuer, claim: "groups", grants };
  const prepare = ({ db }: PeopleServer["database"]) =>
    restoreBackup(
      db,
      writeBackup(server.database.db, () => new Date()),
      { at: new Date(), actor: { name: "root", way: "command-line" } },
    );
  const restored = await PeopleServer.start({ provider: settings, prepare });
  try {
    await provider.run(restored.url);
    const carl = restored.browser();
    await signInByProvider(carl, "carl");
    const known = await everybody(server);
    expect(await everybody(restored)).toEqual(known);
    expect(await whoIs(carl)).toMatchObject({ role: "contributor", units: ["hubs"] });
  } finally {
    await restored.stop();
    await provider.stop();
  }
});

function everybody({ database: { db } }: PeopleServer) {
  return db.selectFrom("people").select(["id", "email", "role", "units"]).orderBy("id").execute();
}

test("groups that make administrators are a configuration", async () => {
  const admins = [{ value: "g-admins", role: "administrator", units: [] }] as const;
  const settings = { ...testClient, issuer: provider.issuer, claim: "groups", grants: admins };
  const before = await PeopleServer.start();
  try {
    expect(await isConfigured(before.database, { provider: settings })).toBe(true);
    expect(await isConfigured(before.database, { provider: { ...settings, grants: [] } })).toBe(
      false,
    );
  } finally {
    await before.stop();
  }
});

test("whoever comes in by the provider adds no passkey, which would outlast their account there", async () => {
  await provider.run(server.url);
  const browser = server.browser();
  await signInByProvider(browser, "nina");
  const { items, origin, whyNone } = await contract.callEndpoint(
    browser.server,
    contract.listPasskeys,
  );
  expect([items, origin, whyNone]).toEqual([
    [],
    undefined,
    expect.stringContaining("local accounts"),
  ]);
  const refused = await browser.ask("/api/auth/passkey/generate-register-options");
  expect(refused.status).toBe(403);
  const stranger = await server.browser().ask("/api/auth/passkey/generate-register-options");
  expect(stranger.status).toBe(401);
});
