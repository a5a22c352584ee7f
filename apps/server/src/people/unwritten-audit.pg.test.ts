import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type LocalAccount, makeLocalAccount, signInByPassword } from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";
import { signInByProvider } from "./testing/sign-in-by-provider.ts";
import type { TestBrowser } from "./testing/test-browser.ts";
import { testClient, TestProvider } from "./testing/test-provider.ts";

let provider: TestProvider;
let server: PeopleServer;
let ada: LocalAccount;
let adasBrowser: TestBrowser;
const log: string[] = [];

beforeAll(async () => {
  provider = await TestProvider.place({ nina: { name: "Nina", email: "nina@halden.example" } });
  server = await PeopleServer.start({
    provider: { ...testClient, issuer: provider.issuer, defaultRole: "viewer" },
    log: { level: "error", destination: { write: (line) => void log.push(line) } },
  });
  await provider.run(server.url);
  adasBrowser = server.browser();
  ada = await makeLocalAccount(adasBrowser, await server.setupLink(), "ada@halden.example");
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

beforeEach(async () => {
  log.length = 0;
  await sql`alter table audit add constraint refusing check (false) not valid`.execute(
    server.database.db,
  );
});
afterEach(() =>
  sql`alter table audit drop constraint if exists refusing`.execute(server.database.db),
);

const allow = () => sql`alter table audit drop constraint refusing`.execute(server.database.db);
const sessions = async () =>
  (await server.database.db.selectFrom("sessions").select("id").execute()).length;
const me = async (browser: TestBrowser) => (await browser.ask("/api/v1/me")).status;

test("nobody comes in with a second factor", async () => {
  const before = await sessions();
  const browser = server.browser();
  await signInByPassword(browser, ada.email);
  const [code] = ada.backupCodes;
  const answer = await browser.ask("/api/auth/two-factor/verify-backup-code", { json: { code } });
  expect(answer).toMatchObject({
    status: 503,
    body: { detail: expect.stringContaining("while that cannot be written into the audit") },
  });
  expect([await me(browser), await sessions()]).toEqual([401, before]);
  expect(log.join("")).toContain("a sign-in is taken back");
});

test("nobody comes in by the identity provider", async () => {
  const before = await sessions();
  const browser = server.browser();
  await expect(signInByProvider(browser, "nina")).rejects.toThrow("answers 503");
  expect([await me(browser), await sessions()]).toEqual([401, before]);
  await allow();
  await signInByProvider(browser, "nina");
  expect(await me(browser)).toBe(200);
});

test("nobody changes how they come in", async () => {
  const newPassword = "another horse battery";
  const sent = { json: { currentPassword: ada.password, newPassword } };
  const answer = await adasBrowser.ask("/api/auth/change-password", sent);
  expect(answer.status).toBeGreaterThanOrEqual(500);
  await allow();
  const { status } = await signInByPassword(server.browser(), ada.email, newPassword);
  expect(status).toBe(401);
  expect((await signInByPassword(server.browser(), ada.email)).status).toBe(200);
});

test("who is denied or fails to sign in is told so all the same, and the log has it", async () => {
  const denied = await server.browser().ask("/api/v1/edits", {
    json: {},
    headers: { authorization: "Bearer nobody's" },
  });
  expect(denied.status).toBe(401);
  expect(log.join("")).toContain('"action":"denied"');
  const failed = await signInByPassword(server.browser(), ada.email, "a wrong password");
  expect(failed.status).toBe(401);
  expect(log.join("")).toContain('"action":"sign-in-failed"');
  const left = await adasBrowser.ask("/api/auth/sign-out", { json: {} });
  expect([left.status, await me(adasBrowser)]).toEqual([200, 401]);
  expect(log.join("")).toContain('"action":"sign-out"');
});
