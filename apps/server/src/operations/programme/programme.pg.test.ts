import * as contract from "@mainstay/api";
import { type Edit, editBetween } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLocalAccount } from "../../people/testing/local-account.ts";
import { PeopleServer } from "../../people/testing/people-server.ts";
import type { TestBrowser } from "../../people/testing/test-browser.ts";

const firm = planOf({
  organisation: { name: "Halden" },
  people: [{ id: "ida", name: "Ida" }],
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["mail", { any: ["radio", "phone"] }],
    },
    { id: "mail", kind: "service", name: "Mail" },
    { id: "radio", kind: "service", name: "Radio" },
    { id: "phone", kind: "service", name: "Phone" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    { id: "drill", name: "Drill", scenario: "no-mail", date: "2025-02-28", result: "passed" },
  ],
  trainings: [{ id: "papers", name: "Where the papers are", for: ["everybody"] }],
});

let server: PeopleServer;
let ada: TestBrowser;

beforeAll(async () => {
  server = await PeopleServer.start();
  ada = server.browser();
  await makeLocalAccount(ada, await server.setupLink(), "ada@halden.example");
  await contract.callEndpoint(ada.server, contract.commitEdit, {
    body: { edit: editBetween(planOf({}), firm) },
    revision: 0,
  });
});
afterAll(() => server.stop());

const ask = contract.callEndpoint;

test("the programme tells what is due and why, by what it is asked for", async () => {
  const all = await ask(ada.server, contract.getProgramme);
  expect(all.items.map(({ what, record, person }) => [what, record, person])).toEqual([
    ["train", "trainings/papers", "ida"],
    ["validate", "elements/dispatch", null],
  ]);
  expect(all.counts).toEqual({ overdue: 2, coming: 0, "put-off": 0 });
  const some = await ask(ada.server, contract.getProgramme, {
    query: { what: "validate,hold", limit: 1 },
  });
  expect(some.items).toMatchObject([{ record: "elements/dispatch", place: 2, state: "overdue" }]);
  await expect(
    ask(ada.server, contract.getProgramme, { query: { what: "dance" } }),
  ).rejects.toMatchObject({ problem: { status: 400 } });
});

test("coverage and proposals answer by the plan", async () => {
  const { items, scenarios, counts } = await ask(ada.server, contract.getCoverage);
  expect(items[0]?.cells).toMatchObject([{ scenario: "no-mail", state: "stale", falls: true }]);
  expect(scenarios[0]?.last).toMatchObject({ exercise: "drill", result: "passed" });
  expect(counts).toEqual({ functions: 1, unhit: 0, unproven: 1 });
  const proposed = await ask(ada.server, contract.getProposals);
  expect(proposed.items.map(({ id }) => id)).toEqual(["cut/phone+radio", "scenario/no-mail"]);
  expect(proposed.items[0]?.why[0]).toBe("no exercise that has ended lost this");
});

test("what a function rests on makes it due when that changes, and a deferral puts it off", async () => {
  const commit = async (edit: Edit) => {
    const { revision } = await ask(ada.server, contract.getPlan);
    await ask(ada.server, contract.commitEdit, { body: { edit }, revision });
  };
  await commit([{ put: "exercises/drill/date", value: "2026-11-01" }]);
  await commit([{ put: "elements/radio/recovery", value: { time: "2h" } }]);
  const validate = { query: { what: "validate" } };
  const [changed] = (await ask(ada.server, contract.getProgramme, validate)).items;
  expect(changed?.concerns).toMatchObject([{ kind: "changed", record: "elements/radio" }]);
  const deferral = {
    id: "later",
    record: "elements/dispatch",
    until: "2199-01-01",
    reason: "The hall is being rebuilt",
    approver: "ida",
    on: "2026-01-01",
  };
  await commit([{ put: "deferrals/later", value: deferral }]);
  const { counts, items } = await ask(ada.server, contract.getProgramme, validate);
  expect(counts).toEqual({ overdue: 0, coming: 0, "put-off": 1 });
  expect(items[0]?.deferral).toMatchObject({ reason: "The hall is being rebuilt" });
});

test("a calendar is read with a token in its address that is for calendars alone, until that is revoked", async () => {
  const make = (scopes: readonly contract.Permission[]) =>
    ask(ada.server, contract.createToken, {
      body: { name: "calendar", scopes, expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
    });
  const { id, token } = await make(["calendar:read"]);
  const address = (secret: string) => `${server.url}/api/v1/programme/calendar.ics?token=${secret}`;
  const answer = await fetch(address(token));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "text/calendar; charset=utf-8",
  ]);
  const text = (await answer.text()).replaceAll("\r\n ", "");
  expect(text).toContain("SUMMARY:Train: Where the papers are");
  expect(text).toContain("DTSTART;VALUE=DATE:21990101");

  const wider = await make(["calendar:read", "plan:read"]);
  const refused = await fetch(address(wider.token));
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain("only if it is for calendar:read and nothing else");
  expect((await fetch(`${server.url}/api/v1/plan?token=${token}`)).status).toBe(401);
  expect((await fetch(address("mst_none"))).status).toBe(401);

  await ask(ada.server, contract.revokeToken, { path: { token: id } });
  expect((await fetch(address(token))).status).toBe(401);
});

test("readiness opens to its evidence, and what is not there has none", async () => {
  const { items } = await ask(ada.server, contract.listReadiness);
  expect(items).toMatchObject([{ element: "dispatch", criticality: "mission-critical" }]);
  const readiness = await ask(ada.server, contract.getReadiness, { path: { element: "dispatch" } });
  expect(readiness.share).toBe(items[0]?.share);
  expect(readiness.parts.find(({ element }) => element === "mail")?.proof).toMatchObject({
    grade: "exercised",
    record: "exercises/drill",
    name: "Drill",
  });
  await expect(
    ask(ada.server, contract.getReadiness, { path: { element: "nothing" } }),
  ).rejects.toMatchObject({ problem: { status: 404 } });
});
