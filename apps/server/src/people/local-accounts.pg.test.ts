import * as contract from "@mainstay/api";
import { listPeople } from "@mainstay/store";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isConfigured } from "./people.ts";
import {
  acceptLink,
  type LocalAccount,
  makeLocalAccount,
  signInByPassword,
} from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";
import type { TestBrowser } from "./testing/test-browser.ts";

let server: PeopleServer;
let ada: LocalAccount;
let adasBrowser: TestBrowser;
let wasConfigured: boolean;

beforeAll(async () => {
  server = await PeopleServer.start();
  wasConfigured = await isConfigured(server.database, {});
  adasBrowser = server.browser();
  ada = await makeLocalAccount(adasBrowser, await server.setupLink(), "ada@halden.example");
});
afterAll(() => server.stop());

const verify = (browser: TestBrowser, code: string) =>
  browser.ask("/api/auth/two-factor/verify-totp", { json: { code } });

function audit(query: { action?: string; actor?: string }) {
  return contract.callEndpoint(adasBrowser.server, contract.listAudit, { query });
}

/** The codes of one account can be had twice in a test: each further sign-in takes a backup code. */
async function signInAsAda(): Promise<TestBrowser> {
  const browser = server.browser();
  await signInByPassword(browser, ada.email);
  const code = ada.backupCodes.at(nextBackupCode++) ?? "";
  const { status } = await browser.ask("/api/auth/two-factor/verify-backup-code", {
    json: { code },
  });
  expect(status).toBe(200);
  return browser;
}
let nextBackupCode = 0;

async function findOwner(email: string) {
  const { people } = await listPeople(server.database.db, { limit: 1, after: 0, text: email });
  const [owner] = people;
  if (owner === undefined) throw new Error(`nobody has ${email}`);
  return owner;
}

test("the setup link makes an administrator, after whom the server is configured", async () => {
  const me = await contract.callEndpoint(adasBrowser.server, contract.getOwnAccount);
  expect(me).toMatchObject({ name: "ada", role: "administrator" });
  expect([wasConfigured, await isConfigured(server.database, {})]).toEqual([false, true]);
});

test("a link holds once, and for an hour", async () => {
  const link = await server.setupLink();
  expect((await acceptLink(server.browser(), link, "bea@halden.example")).status).toBe(200);
  expect((await acceptLink(server.browser(), link, "cid@halden.example")).status).toBe(404);
  const other = await server.setupLink();
  const late = () => acceptLink(server.browser(), other, "cid@halden.example");
  expect((await server.later(61, late)).status).toBe(404);
  expect((await server.later(59, late)).status).toBe(200);
});

test("the first link that is followed ends those of other starts", async () => {
  const [early, late] = [await server.setupLink(), await server.setupLink()];
  expect((await acceptLink(server.browser(), late, "ivy@halden.example")).status).toBe(200);
  expect((await acceptLink(server.browser(), early, "jon@halden.example")).status).toBe(404);
});

test("of two who accept at once one does", async () => {
  const link = await server.setupLink();
  const all = await Promise.all(
    ["one@halden.example", "two@halden.example"].map((email) =>
      acceptLink(server.browser(), link, email),
    ),
  );
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200, 404]));
});

test.each([
  [
    { token: "guessed", name: "Eve", email: "eve@halden.example", password: "long enough, really" },
    404,
  ],
  [{ token: "guessed", name: "Eve", email: "eve@halden.example", password: "short" }, 400],
  [{ name: "Eve" }, 400],
])("%j is not accepted", async (json, status) => {
  expect((await server.browser().ask("/api/auth/accept-invitation", { json })).status).toBe(status);
});

test("an address that has an account is not taken twice, and the link stays", async () => {
  const link = await server.setupLink();
  expect((await acceptLink(server.browser(), link, "ADA@halden.example")).status).toBe(409);
  expect((await acceptLink(server.browser(), link, "dan@halden.example")).status).toBe(200);
});

test("nobody makes an account without a link", async () => {
  const json = { name: "Eve", email: "eve@halden.example", password: "long enough, really" };
  expect((await server.browser().ask("/api/auth/sign-up/email", { json })).status).toBe(404);
});

test("without a second factor a local account may do nothing but set one up", async () => {
  const browser = server.browser();
  await acceptLink(browser, await server.setupLink(), "fay@halden.example");
  expect((await signInByPassword(browser, "fay@halden.example")).status).toBe(200);
  await expect(contract.callEndpoint(browser.server, contract.getOwnAccount)).rejects.toMatchObject(
    {
      problem: { status: 403, detail: expect.stringContaining("second factor") },
    },
  );
});

test("a code that is wrong is refused, a right one lets in, and not a second time", async () => {
  const browser = server.browser();
  const pending = await signInByPassword(browser, ada.email);
  expect(pending.body).toMatchObject({ twoFactorRedirect: true });
  await expect(contract.callEndpoint(browser.server, contract.getPlan)).rejects.toMatchObject({
    problem: { status: 401 },
  });
  expect((await verify(browser, "000000")).status).toBe(401);
  const code = await ada.codeNow(1);
  expect((await verify(browser, code)).status).toBe(200);
  await contract.callEndpoint(browser.server, contract.getPlan);

  const thief = server.browser();
  await signInByPassword(thief, ada.email);
  expect(await verify(thief, code)).toMatchObject({ status: 401, body: { code: "CODE_WAS_USED" } });
  await expect(contract.callEndpoint(thief.server, contract.getPlan)).rejects.toMatchObject({
    problem: { status: 401 },
  });
});

test("a backup code lets in once", async () => {
  const code = ada.backupCodes.at(-1);
  const statuses: number[] = [];
  for (const browser of [server.browser(), server.browser()]) {
    await signInByPassword(browser, ada.email);
    const sent = { json: { code } };
    statuses.push((await browser.ask("/api/auth/two-factor/verify-backup-code", sent)).status);
  }
  expect(statuses).toEqual([200, 401]);
});

test("a device is never trusted without a second factor", async () => {
  const browser = server.browser();
  await signInByPassword(browser, ada.email);
  const code = ada.backupCodes.at(-2);
  const sent = { json: { code, trustDevice: true } };
  expect((await browser.ask("/api/auth/two-factor/verify-backup-code", sent)).status).toBe(200);
  await browser.send("/api/auth/sign-out", { method: "POST", json: {} });
  expect((await signInByPassword(browser, ada.email)).body).toMatchObject({
    twoFactorRedirect: true,
  });
});

test("guessing a password is slowed down, from one address", async () => {
  const guesser = server.browser();
  const statuses: number[] = [];
  let wait: string | null = null;
  for (let tries = 0; tries < 6; tries++) {
    const sent = { json: { email: ada.email, password: `guess number ${tries}` } };
    const response = await guesser.send("/api/auth/sign-in/email", sent);
    await response.text();
    statuses.push(response.status);
    wait = response.headers.get("retry-after");
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  expect(Number(wait)).toBeGreaterThan(0);
  expect((await signInByPassword(server.browser(), ada.email)).status).toBe(200);
});

test("of what somebody guesses the audit has one a minute, and how many more there were", async () => {
  const guesser = server.browser();
  const guess = () => signInByPassword(guesser, "guessed@halden.example", "a guessed password");
  for (let tries = 0; tries < 7; tries++) await guess();
  await server.later(2, guess);
  const { items } = await audit({ action: "sign-in-failed" });
  const address = items[0]?.detail.address;
  const guesses = items.filter(({ detail }) => detail.address === address);
  expect(guesses.map(({ actor, detail }) => ({ actor, ...detail }))).toEqual([
    { actor: "guessed@halden.example", address, by: "password", reason: "HTTP 429", unwritten: 6 },
    { actor: "guessed@halden.example", address, by: "password", reason: "HTTP 401" },
  ]);
});

test("a session that is ended is nobody's from the next request on", async () => {
  const browser = await signInAsAda();
  const { items } = await contract.callEndpoint(browser.server, contract.listSessions);
  const own = items.find(({ isThis }) => isThis);
  expect(own).toMatchObject({ address: expect.stringMatching(/^192\.0\.2\./) });
  await contract.callEndpoint(adasBrowser.server, contract.endSession, {
    path: { session: own?.id ?? "" },
  });
  await expect(contract.callEndpoint(browser.server, contract.getPlan)).rejects.toMatchObject({
    problem: { status: 401 },
  });
});

test("signing out ends the session itself, not only the cookie", async () => {
  const browser = await signInAsAda();
  const before = (await contract.callEndpoint(browser.server, contract.listSessions)).items.length;
  await browser.send("/api/auth/sign-out", { method: "POST", json: {} });
  const after = (await contract.callEndpoint(adasBrowser.server, contract.listSessions)).items;
  expect(after.length).toBe(before - 1);
  expect((await audit({ action: "sign-out" })).items[0]).toMatchObject({ actor: "ada" });
});

test.each([
  ["another site", { origin: "https://evil.example" }],
  ["a page of nowhere", { origin: "null" }],
  ["another port of this machine", { origin: "http://127.0.0.1:1" }],
])("%s cannot make a browser change anything", async (_, headers) => {
  const sent = { json: { role: "viewer" }, headers };
  expect((await adasBrowser.ask("/api/v1/invitations", sent)).status).toBe(403);
  const signOut = { method: "POST", json: {}, headers };
  expect((await adasBrowser.ask("/api/auth/sign-out", signOut)).status).toBe(403);
  await contract.callEndpoint(adasBrowser.server, contract.getOwnAccount);
});

test("what comes with a cookie and does not say from where changes nothing", async () => {
  const { id } = await findOwner("ada@halden.example");
  const browser = await signInAsAda();
  for (const { method, url } of contract.endpoints) {
    if (method === "GET") continue;
    const path = `/api/v1${url.replace(/\{\w+\}/g, id)}`;
    const sent = { method, isWithoutOrigin: true, ...(method === "DELETE" ? {} : { json: {} }) };
    const { status, body } = await browser.ask(path, sent);
    expect([url, status, JSON.stringify(body)]).toEqual([
      url,
      403,
      expect.stringContaining("this came from nowhere"),
    ]);
  }
  for (const path of ["sign-out", "two-factor/disable", "two-factor/enable"]) {
    const sent = { json: {}, isWithoutOrigin: true };
    expect([path, (await browser.ask(`/api/auth/${path}`, sent)).status]).toEqual([path, 403]);
  }
  await contract.callEndpoint(browser.server, contract.getOwnAccount);
});

test("the cookie is out of reach of scripts and of forms of other sites", async () => {
  const browser = server.browser();
  await acceptLink(browser, await server.setupLink(), "gus@halden.example");
  const response = await browser.send("/api/auth/sign-in/email", {
    json: { email: "gus@halden.example", password: ada.password },
  });
  const cookie = response.headers.getSetCookie().find((set) => set.includes("session="));
  await response.text();
  expect(cookie).toMatch(/^mainstay\.session=.*HttpOnly.*SameSite=Lax/);
});

test.each([
  ["two-factor/verify-totp", { json: { code: "000000" } }, "mainstay.two_factor=%00.x"],
  ["two-factor/verify-totp", { json: { code: "000000" } }, "mainstay.two_factor=%ED%A0%80.x"],
  ["two-factor/verify-backup-code", { json: { code: "\0" } }, "mainstay.two_factor=a%00.x"],
  ["sign-in/email", { json: { email: "a\0@halden.example", password: "\0" } }, ""],
  ["sign-out", { json: {} }, "mainstay.session=%00.x"],
  ["get-session", {}, "mainstay.session=%00.x"],
  ["callback/oidc?state=%00&code=%00", {}, "mainstay.state=%00.x"],
  [
    "passkey/verify-authentication",
    { json: { response: { id: "\0" } } },
    "better-auth-passkey=%00.x",
  ],
])("to %s of a stranger NUL is no fault of the server", async (path, sent, cookie) => {
  const headers = { cookie };
  const { status } = await server.browser().send(`/api/auth/${path}`, { ...sent, headers });
  expect(status).toBeLessThan(500);
});

test("a passkey can be added, and the device has to ask who uses it", async () => {
  const { status, body } = await adasBrowser.ask("/api/auth/passkey/generate-register-options");
  expect([status, body]).toMatchObject([
    200,
    { rp: { name: "Mainstay" }, authenticatorSelection: { userVerification: "required" } },
  ]);
  const unverified = { response: { response: { authenticatorData: "AAAA" } } };
  const sent = { json: unverified };
  const refused = await server.browser().ask("/api/auth/passkey/verify-authentication", sent);
  expect(refused.status).toBe(400);
});

test("passkeys are listed and removed by their owner and by administrators, with an entry in the audit", async () => {
  const { id: owner } = await findOwner("ada@halden.example");
  await sql`insert into passkeys (id, person, name, public_key, credential, counter, device_type, backed_up)
    values ('laptop', ${owner}, 'Laptop', 'key', 'credential', 0, 'singleDevice', false)`.execute(
    server.database.db,
  );
  const list = () => contract.callEndpoint(adasBrowser.server, contract.listPasskeys);
  const remove = () =>
    contract.callEndpoint(adasBrowser.server, contract.removePasskey, {
      path: { passkey: "laptop" },
    });
  const origin = server.url.replace("127.0.0.1", "localhost");
  expect(await list()).toEqual({ items: [{ id: "laptop", name: "Laptop" }], origin });
  await remove();
  expect(await list()).toEqual({ items: [], origin });
  await expect(remove()).rejects.toMatchObject({ problem: { status: 404 } });
  const { items } = await audit({ action: "change-sign-in" });
  expect(items[0]).toMatchObject({
    subject: `people/${owner}`,
    detail: { by: "passkey gone", name: "Laptop" },
  });
});

test("what better-auth has beside what we list is not there", async () => {
  for (const path of [
    "/passkey/delete-passkey",
    "/delete-user",
    "/update-user",
    "/change-email",
    "/set-password",
  ]) {
    const sent = { json: { name: "Eve" } };
    expect((await adasBrowser.ask(`/api/auth${path}`, sent)).status).toBe(404);
  }
});

test("the audit tells of sign-ins by what they were made", async () => {
  const { items } = await audit({ action: "sign-in", actor: "ada" });
  expect(new Set(items.map(({ detail }) => detail.by))).toEqual(
    new Set(["password", "authenticator app", "backup code"]),
  );
  const denied = await audit({ action: "denied", actor: "fay" });
  expect(denied.items[0]).toMatchObject({ subject: "GET /api/v1/me", detail: { status: 403 } });
});
