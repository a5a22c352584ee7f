import * as contract from "@mainstay/api";
import { restoreBackup, verifyRecord, writeBackup } from "@mainstay/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptLink, makeLocalAccount, signInByPassword } from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";
import type { TestBrowser } from "./testing/test-browser.ts";

let before: PeopleServer;
let after: PeopleServer;
let idsBefore: ReadonlyMap<string, string>;
let oldToken: string;
let ada: TestBrowser;

/** A server whose people have local accounts, and one that was restored from its backup. */
beforeAll(async () => {
  before = await PeopleServer.start();
  const first = before.browser();
  await makeLocalAccount(first, await before.setupLink(), "ada@halden.example");
  for (const name of ["bea", "cid"]) {
    const { link } = await invite(first, {});
    await makeLocalAccount(before.browser(), link, `${name}@halden.example`);
  }
  idsBefore = await idsOf(first);
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const body = { name: "screen", scopes: ["plan:read"] as const, expiresAt };
  oldToken = (await contract.callEndpoint(first.server, contract.createToken, { body })).token;
  const prepare = ({ db }: PeopleServer["database"]) =>
    restoreBackup(
      db,
      writeBackup(before.database.db, () => new Date()),
      { at: new Date(), actor: { name: "root", way: "command-line" } },
    );
  after = await PeopleServer.start({ prepare });
  ada = after.browser();
});
afterAll(async () => {
  await before.stop();
  await after.stop();
});

function invite(browser: TestBrowser, more: { readonly person?: string }) {
  const body = { role: "viewer", ...more } as const;
  return contract.callEndpoint(browser.server, contract.invite, { body });
}

async function idsOf({ server }: TestBrowser): Promise<ReadonlyMap<string, string>> {
  const { items } = await contract.callEndpoint(server, contract.listPeople);
  return new Map(items.map(({ name, id }) => [name, id]));
}

test("after a restore nobody comes in with what they had", async () => {
  const old = await signInByPassword(after.browser(), "ada@halden.example");
  expect(old.status).toBe(401);
  const byToken = { origin: after.url, send: fetch, token: oldToken };
  await expect(contract.callEndpoint(byToken, contract.getPlan)).rejects.toMatchObject({
    problem: { status: 401 },
  });
});

test("the setup link gives an administrator who is known their account back", async () => {
  await makeLocalAccount(ada, await after.setupLink(), "ada@halden.example");
  expect(await idsOf(ada)).toEqual(idsBefore);
  const { role } = await contract.callEndpoint(ada.server, contract.getOwnAccount);
  expect(role).toBe("administrator");
});

test("others come back by an invitation that is meant for them, and by no other", async () => {
  const bea = idsBefore.get("bea") ?? "";
  const { items } = await contract.callEndpoint(ada.server, contract.listPeople, {
    query: { text: "bea" },
  });
  expect(items).toMatchObject([{ id: bea, role: "viewer", hasWayIn: false }]);
  const open = await invite(ada, {});
  expect((await acceptLink(after.browser(), open.link, "bea@halden.example")).status).toBe(409);
  const { link, person } = await invite(ada, { person: bea });
  expect(person).toBe(bea);
  expect((await acceptLink(after.browser(), link, "cid@halden.example")).status).toBe(403);
  expect((await acceptLink(after.browser(), link, "new@halden.example")).status).toBe(403);
  const browser = after.browser();
  await makeLocalAccount(browser, link, "bea@halden.example");
  const { role } = await contract.callEndpoint(browser.server, contract.getOwnAccount);
  expect(role).toBe("viewer");
  expect(await idsOf(ada)).toEqual(idsBefore);
});

test("nobody who can come in gets a second way in by an invitation", async () => {
  const person = idsBefore.get("ada") ?? "";
  await expect(invite(ada, { person })).rejects.toMatchObject({ problem: { status: 409 } });
  await expect(invite(ada, { person: "nobody" })).rejects.toMatchObject({
    problem: { status: 404 },
  });
  const { link } = await invite(ada, {});
  expect((await acceptLink(after.browser(), link, "ada@halden.example")).status).toBe(409);
  const setup = await after.setupLink();
  expect((await acceptLink(after.browser(), setup, "ada@halden.example")).status).toBe(409);
});

test("what was restored and what followed is sound", async () => {
  expect(await verifyRecord(after.database.db)).toMatchObject({ isSound: true });
});
