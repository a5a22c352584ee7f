import * as contract from "@mainstay/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { administratorToken } from "../http/administrator-token.ts";
import { acceptLink, signInByPassword } from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";

const token = "a-token-of-the-administrator-for-tests";
const cookie = `mainstay.administrator=${token}`;
let server: PeopleServer;

beforeAll(async () => {
  server = await PeopleServer.start({ authenticate: administratorToken(token) });
});
afterAll(() => server.stop());

let addresses = 0;

type Sent = {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends a request from an address that no other has, and gives its status and what the audit has of that address. */
async function told(path: string, init: Sent = {}) {
  const address = `198.51.100.${++addresses}`;
  const headers = { "x-forwarded-for": address, ...init.headers };
  const { status } = await fetch(server.url + path, { ...init, headers });
  const { items } = await contract.callEndpoint(asAdministrator(), contract.listAudit, {
    query: { limit: 20 },
  });
  const entries = items.filter(({ detail }) => detail.address === address);
  return [status, ...entries.map(({ action, subject }) => [action, subject])];
}

function asAdministrator(): contract.Server {
  return { origin: server.url, send: fetch, token };
}

const post = (json: object, headers: Record<string, string>) => ({
  method: "POST",
  body: JSON.stringify(json),
  headers: { "content-type": "application/json", ...headers },
});

test("a token in an address that holds no more is in the audit", async () => {
  expect(await told("/api/v1/programme/calendar.ics?token=mst_revoked")).toEqual([
    401,
    ["denied", "GET /api/v1/programme/calendar.ics"],
  ]);
});

test("so is a session that has ended, and who does not even say who they are is not", async () => {
  expect(await told("/api/v1/me", { headers: { cookie: "mainstay.session=ended.x" } })).toEqual([
    401,
    ["denied", "GET /api/v1/me"],
  ]);
  expect(await told("/api/v1/me")).toEqual([401]);
});

test("so is the administrator's cookie that another site makes a browser send", async () => {
  const sent = post({}, { cookie, origin: "https://evil.example" });
  expect(await told("/api/v1/invitations", sent)).toEqual([
    401,
    ["denied", "POST /api/v1/invitations"],
  ]);
});

test("so is an invitation that nobody made", async () => {
  const json = {
    token: "guessed",
    name: "Eve",
    email: "eve@halden.example",
    password: "x".repeat(12),
  };
  expect(await told("/api/auth/accept-invitation", post(json, {}))).toEqual([
    404,
    ["denied", "POST /api/auth/accept-invitation"],
  ]);
});

test("so is a passkey of a device that did not ask who uses it", async () => {
  const json = { response: { response: { authenticatorData: "AAAA" } } };
  expect(await told("/api/auth/passkey/verify-authentication", post(json, {}))).toEqual([
    400,
    ["sign-in-failed", undefined],
  ]);
});

test("so is a callback of a provider that is not set", async () => {
  expect(await told("/api/auth/callback/oidc?code=guessed")).toEqual([
    404,
    ["sign-in-failed", undefined],
  ]);
});

test("so is who guesses the password of an open session to set up another second factor", async () => {
  const browser = server.browser();
  await acceptLink(browser, await server.setupLink(), "hal@halden.example");
  await signInByPassword(browser, "hal@halden.example");
  const guessed = await browser.ask("/api/auth/two-factor/enable", { json: { password: "guess" } });
  expect(guessed.status).toBe(400);
  const { items } = await contract.callEndpoint(asAdministrator(), contract.listAudit, {
    query: { actor: "hal", action: "change-sign-in-failed" },
  });
  expect(items).toMatchObject([{ detail: { by: "new authenticator app", reason: "HTTP 400" } }]);
});

test("so is who may not add a passkey, by name", async () => {
  const browser = server.browser();
  await acceptLink(browser, await server.setupLink(), "fay@halden.example");
  await signInByPassword(browser, "fay@halden.example");
  const refused = await browser.ask("/api/auth/passkey/generate-register-options");
  expect(refused.status).toBe(403);
  const { items } = await contract.callEndpoint(asAdministrator(), contract.listAudit, {
    query: { action: "denied", actor: "fay" },
  });
  expect(items).toMatchObject([
    { subject: "GET /api/auth/passkey/generate-register-options", detail: { status: 403 } },
  ]);
});

test("so is that a browser forgets the administrator's token, and not that one without it does", async () => {
  const leave = (headers: Record<string, string>) =>
    told("/api/auth/leave", post({}, { ...headers, origin: server.url }));
  expect(await leave({ cookie })).toEqual([200, ["sign-out", undefined]]);
  expect(await leave({})).toEqual([200]);
});

test("a cookie of a server that ran before is forgotten, whoever else the browser is", async () => {
  const browser = server.browser();
  await acceptLink(browser, await server.setupLink(), "gil@halden.example");
  await signInByPassword(browser, "gil@halden.example");
  // The session of somebody who has to prove a second factor first opens nothing.
  expect((await browser.ask("/api/v1/plan")).status).toBe(403);
  browser.keep("mainstay.administrator", "of-yesterday");
  const left = await browser.send("/api/auth/leave", { json: {} });
  expect(left.status).toBe(200);
  expect(left.headers.get("set-cookie")).toContain("mainstay.administrator=;");
});
