import * as contract from "@mainstay/api";
import { changeRole } from "@mainstay/store";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLocalAccount } from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";
import type { TestBrowser } from "./testing/test-browser.ts";

let server: PeopleServer;
let ada: TestBrowser;

beforeAll(async () => {
  server = await PeopleServer.start();
  ada = server.browser();
  await makeLocalAccount(ada, await server.setupLink(), "ada@halden.example");
  const units = { put: "units/hubs", value: { id: "hubs", name: "Hubs" } };
  await contract.callEndpoint(ada.server, contract.commitEdit, {
    body: { edit: [units] },
    revision: 0,
  });
});
afterAll(() => server.stop());

async function invited(role: contract.Role, email: string): Promise<TestBrowser> {
  const browser = server.browser();
  const body = { role };
  const { link } = await contract.callEndpoint(ada.server, contract.invite, { body });
  await makeLocalAccount(browser, link, email);
  return browser;
}

async function idOf(text: string): Promise<string> {
  const query = { text };
  const { items } = await contract.callEndpoint(ada.server, contract.listPeople, { query });
  return items[0]?.id ?? "";
}

const roleOf = async (browser: TestBrowser) =>
  (await contract.callEndpoint(browser.server, contract.getOwnAccount)).role;

function change(person: string, body: { role?: contract.Role; units: string[] }) {
  return contract.callEndpoint(ada.server, contract.changePerson, { path: { person }, body });
}

test("a role that is given holds from the next request on", async () => {
  const bea = await invited("viewer", "bea@halden.example");
  expect(await roleOf(bea)).toBe("viewer");
  await change(await idOf("bea"), { role: "contributor", units: ["hubs"] });
  expect(await roleOf(bea)).toBe("contributor");
  await change(await idOf("bea"), { units: [] });
  await expect(roleOf(bea)).rejects.toMatchObject({ problem: { status: 403 } });
});

test("units are those of the plan", async () => {
  await expect(
    change(await idOf("ada"), { role: "contributor", units: ["hub"] }),
  ).rejects.toMatchObject({
    problem: { status: 422, problems: [{ path: ["body", "units", 0], suggestion: "hubs" }] },
  });
});

test("the last administrator cannot be demoted, removed, or made powerless by two at once", async () => {
  const adasId = await idOf("ada");
  const last = { problem: { status: 409, detail: expect.stringContaining("last administrator") } };
  await expect(change(adasId, { role: "viewer", units: [] })).rejects.toMatchObject(last);
  const path = { person: adasId };
  await expect(
    contract.callEndpoint(ada.server, contract.removePerson, { path }),
  ).rejects.toMatchObject(last);

  const amy = await invited("administrator", "amy@halden.example");
  const amysId = await idOf("amy");
  const demote = (browser: TestBrowser, person: string) =>
    contract.callEndpoint(browser.server, contract.changePerson, {
      path: { person },
      body: { role: "viewer", units: [] },
    });
  const both = await Promise.allSettled([demote(ada, amysId), demote(amy, adasId)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const survivor = both[0].status === "fulfilled" ? ada : amy;
  expect(await roleOf(survivor)).toBe("administrator");
  await contract.callEndpoint(survivor.server, contract.changePerson, {
    path: { person: survivor === ada ? amysId : adasId },
    body: { role: "administrator", units: [] },
  });
});

test("an administrator who has never come in does not count as one", async () => {
  const body = { role: "administrator" } as const;
  const { link } = await contract.callEndpoint(ada.server, contract.invite, { body });
  await server.browser().ask("/api/auth/accept-invitation", {
    json: {
      token: new URL(link).hash.slice(1),
      name: "Half",
      email: "half@halden.example",
      password: "correct horse battery",
    },
  });
  const path = { person: await idOf("amy") };
  await contract.callEndpoint(ada.server, contract.removePerson, { path });
  await expect(change(await idOf("ada"), { role: "viewer", units: [] })).rejects.toMatchObject({
    problem: { status: 409 },
  });
});

test("an administrator who comes in by a provider that is not set any more does not count as one", async () => {
  const { db } = server.database;
  await sql`insert into people (id, name, email, role)
    values ('old', 'Old', 'old@halden.example', 'administrator')`.execute(db);
  await sql`insert into accounts (id, person, provider, account)
    values ('old', 'old', 'oidc', 'old')`.execute(db);
  await expect(change(await idOf("ada"), { role: "viewer", units: [] })).rejects.toMatchObject({
    problem: { status: 409 },
  });
  const meant = { person: await idOf("ada"), hasProvider: true };
  const doing = { at: new Date(), actor: { name: "the test", way: "command-line" } } as const;
  const demote = { ...meant, role: "viewer", units: [], roleFrom: "administrator" } as const;
  expect(await changeRole(db, demote, doing)).toBe("changed");
  const promote = { ...demote, role: "administrator" };
  expect(await changeRole(db, promote, doing)).toBe("changed");
});

test("whoever is removed is out at once, with their tokens", async () => {
  const zoe = await invited("viewer", "zoe@halden.example");
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const { token } = await contract.callEndpoint(zoe.server, contract.createToken, {
    body: { name: "mine", scopes: ["plan:read"], expiresAt },
  });
  const path = { person: await idOf("zoe") };
  await contract.callEndpoint(ada.server, contract.removePerson, { path });
  await expect(roleOf(zoe)).rejects.toMatchObject({ problem: { status: 401 } });
  await expect(
    contract.callEndpoint({ origin: server.url, send: fetch, token }, contract.getPlan),
  ).rejects.toMatchObject({ problem: { status: 401 } });
});

test("an invitation that was taken back is not accepted", async () => {
  const body = { role: "viewer" } as const;
  const { link, id } = await contract.callEndpoint(ada.server, contract.invite, { body });
  const open = () => contract.callEndpoint(ada.server, contract.listInvitations);
  expect((await open()).items).toMatchObject([{ id, createdBy: "ada", role: "viewer" }]);
  expect(JSON.stringify(await open())).not.toContain(new URL(link).hash.slice(1));
  const path = { invitation: id };
  await contract.callEndpoint(ada.server, contract.withdrawInvitation, { path });
  expect((await open()).items).toEqual([]);
  const json = {
    token: new URL(link).hash.slice(1),
    name: "Late",
    email: "late@halden.example",
    password: "correct horse battery",
  };
  expect((await server.browser().ask("/api/auth/accept-invitation", { json })).status).toBe(404);
});

test("only administrators see and end sessions of others", async () => {
  const kim = await invited("continuity-manager", "kim@halden.example");
  const query = { person: await idOf("ada") };
  await expect(
    contract.callEndpoint(kim.server, contract.listSessions, { query }),
  ).rejects.toMatchObject({ problem: { status: 403 } });
  const adas = await contract.callEndpoint(ada.server, contract.listSessions);
  const path = { session: adas.items[0]?.id ?? "" };
  await expect(
    contract.callEndpoint(kim.server, contract.endSession, { path }),
  ).rejects.toMatchObject({ problem: { status: 404 } });
  const kims = await contract.callEndpoint(ada.server, contract.listSessions, {
    query: { person: await idOf("kim") },
  });
  await contract.callEndpoint(ada.server, contract.endSession, {
    path: { session: kims.items[0]?.id ?? "" },
  });
  await expect(roleOf(kim)).rejects.toMatchObject({ problem: { status: 401 } });
});

test("the audit is read in pages, by who, what and when", async () => {
  const read = (query: object) =>
    contract.callEndpoint(ada.server, contract.listAudit, { query: { ...query } });
  const all = await read({ limit: 1000 });
  const pages = [await read({ limit: 3 }), await read({ limit: 3, after: 3 })];
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
    all.items.slice(0, 6).map(({ id }) => id),
  );
  const kept = await read({ action: "remove-person" });
  expect(kept.items.map(({ detail }) => detail.person)).toEqual([
    "zoe@halden.example",
    "amy@halden.example",
  ]);
  expect((await read({ until: all.items.at(-1)?.at })).total).toBe(0);
  expect((await read({ from: all.items.at(-1)?.at })).total).toBe(all.total);
});
