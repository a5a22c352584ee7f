import * as contract from "@mainstay/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLocalAccount } from "../people/testing/local-account.ts";
import { PeopleServer } from "../people/testing/people-server.ts";
import type { TestBrowser } from "../people/testing/test-browser.ts";

let server: PeopleServer;
let ada: TestBrowser;
let other: string;

beforeAll(async () => {
  server = await PeopleServer.start();
  ada = server.browser();
  await makeLocalAccount(ada, await server.setupLink(), "ada@halden.example");
  other = await server.another();
});
afterAll(() => server.stop());

const events = "/api/v1/events";

async function invited(email: string): Promise<{ browser: TestBrowser; id: string }> {
  const browser = server.browser();
  const body = { role: "continuity-manager" } as const;
  const { link } = await contract.callEndpoint(ada.server, contract.invite, { body });
  await makeLocalAccount(browser, link, email);
  const query = { text: email };
  const { items } = await contract.callEndpoint(ada.server, contract.listPeople, { query });
  return { browser, id: items[0]?.id ?? "" };
}

async function tokenOf(browser: TestBrowser, milliseconds = 3_600_000) {
  const expiresAt = new Date(Date.now() + milliseconds).toISOString();
  const body = { name: "screen", scopes: ["plan:read"] as const, expiresAt };
  return contract.callEndpoint(browser.server, contract.createToken, { body });
}

const byToken = (url: string, token: string, signal?: AbortSignal) =>
  fetch(url + events, {
    headers: { authorization: `Bearer ${token}` },
    ...(signal === undefined ? {} : { signal }),
  });

/** Commits something, and says whether a stream tells of it before it ends. */
async function tellsOfNext(stream: Response): Promise<boolean> {
  const { revision } = await contract.callEndpoint(ada.server, contract.getPlan);
  const edit = [{ put: "organisation/name", value: `Halden ${revision}` }];
  await contract.callEndpoint(ada.server, contract.commitEdit, { body: { edit }, revision });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  while (!heard.includes(`data: ${revision + 1}`)) {
    const { done, value = "" } = (await reader?.read()) ?? { done: true };
    if (done) return false;
    heard += value;
  }
  return true;
}

test("a stream ends when the session that it was opened with does, and no other", async () => {
  const { browser, id } = await invited("mia@halden.example");
  const stream = await browser.send(events);
  const { token } = await tokenOf(browser);
  const kept = await byToken(server.url, token);
  const query = { person: id };
  const { items } = await contract.callEndpoint(ada.server, contract.listSessions, { query });
  for (const { id: session } of items)
    await contract.callEndpoint(ada.server, contract.endSession, { path: { session } });
  expect(await stream.text()).toMatch(/^event: revision/);
  expect(await tellsOfNext(kept)).toBe(true);
});

test("signing out ends it as well", async () => {
  const { browser } = await invited("pia@halden.example");
  const stream = await browser.send(events);
  await browser.ask("/api/auth/sign-out", { json: {} });
  expect(await stream.text()).toMatch(/^event: revision/);
});

test("a stream ends with its token, whichever process revokes it and whichever has it open", async () => {
  const { browser } = await invited("max@halden.example");
  const [first, second] = [await tokenOf(browser), await tokenOf(browser)];
  const streams = [await byToken(server.url, first.token), await byToken(other, first.token)];
  const kept = await byToken(other, second.token);
  await contract.callEndpoint(ada.server, contract.revokeToken, { path: { token: first.id } });
  for (const stream of streams) expect(await stream.text()).toMatch(/^event: revision/);
  expect(await tellsOfNext(kept)).toBe(true);
});

test("a stream ends with the day that a session lasts", async () => {
  const { browser } = await invited("day@halden.example");
  const untilItEnds = async () => {
    const stream = await browser.send(events);
    await stream.text();
    return stream.status;
  };
  expect(await server.later(24 * 60 + 1, untilItEnds)).toBe(200);
});

test("a stream ends when its token expires", async () => {
  const { browser } = await invited("kim@halden.example");
  const { token, expiresAt } = await tokenOf(browser, 1000);
  const stream = await byToken(server.url, token);
  expect(await stream.text()).toMatch(/^event: revision/);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt));
  expect(Date.now()).toBeLessThan(Date.parse(expiresAt) + 3000);
});

test.each([
  ["loses the role", (id: string) => change(id)],
  ["is removed", (id: string) => remove(id)],
])("a stream ends when whoever opened it %s", async (word, act) => {
  const { browser, id } = await invited(`${word.replaceAll(" ", "-")}@halden.example`);
  const { token } = await tokenOf(browser);
  const streams = [await browser.send(events), await byToken(other, token)];
  await act(id);
  for (const stream of streams) expect(await stream.text()).toMatch(/^event: revision/);
});

function change(person: string) {
  const body = { units: [] };
  return contract.callEndpoint(ada.server, contract.changePerson, { path: { person }, body });
}

function remove(person: string) {
  return contract.callEndpoint(ada.server, contract.removePerson, { path: { person } });
}

test("a stream stays open through another role that may read the plan", async () => {
  const { browser, id } = await invited("tom@halden.example");
  const stream = await browser.send(events);
  const body = { role: "viewer", units: [] } as const;
  await contract.callEndpoint(ada.server, contract.changePerson, { path: { person: id }, body });
  expect(await tellsOfNext(stream)).toBe(true);
});
