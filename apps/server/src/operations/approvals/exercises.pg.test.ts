import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Authenticate } from "../../http/context.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let now = new Date("2026-11-02T08:00:00Z");

const mia = "continuity-manager::mia";
const max = "continuity-manager::max";
/** Whom the plan names, by their address. */
const ada = "viewer::ada";
const ben = "viewer::ben";
const dee = "viewer::dee";

const known: Authenticate = async (request) => {
  const person = await believe(request);
  return person && { ...person, email: `${person.id}@depot.example` };
};

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });
const pathOf = (id: string) => ({ collection: "exercises" as const, id });

beforeAll(async () => {
  databases = await TestServer.start();
  const place = await databases.place();
  const { db, close } = await openDatabase(place);
  for (const id of ["ada", "ben", "dee", "mia"])
    await db
      .insertInto("people")
      .values({ id, name: id, email: `${id}@depot.example`, role: "viewer" })
      .execute();
  await close();
  const where = { host: "127.0.0.1", port: 0, authenticate: known, now: () => now };
  running = await startServer({ database: place, ...where });
  const scenario = { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] };
  const people = ["ada", "ben", "mia", "zoe", "nobody"].map((id) => ({
    put: `people/${id}`,
    value: { id, name: id, ...(id === "nobody" ? {} : { email: `${id}@depot.example` }) },
  }));
  await commit([
    ...people,
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    { put: "scenarios/no-mail", value: scenario },
  ]);
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

async function commit(edit: Edit, token = mia): Promise<void> {
  const { revision } = await contract.callEndpoint(as(token), contract.getPlan);
  await contract.callEndpoint(as(token), contract.commitEdit, { body: { edit }, revision });
}

/** An exercise of its own for each test. */
function plan(id: string, more: object = {}): Promise<void> {
  const drill = { id, name: `Drill ${id}`, scenario: "no-mail", date: "2026-12-01" };
  const goals = [{ what: "Mail is back", element: "mail", within: "4h" }];
  const value = { ...drill, goals, risk: "Mail of one hub", approver: "ada", ...more };
  return commit([{ put: `exercises/${id}`, value }]);
}

const get = (id: string) =>
  contract.callEndpoint(as(ben), contract.getApproval, { path: pathOf(id) });

async function submit(id: string, token = mia) {
  const body = { hash: (await get(id)).hash ?? "" };
  return contract.callEndpoint(as(token), contract.submitForApproval, { path: pathOf(id), body });
}

async function decide(token: string, id: string, action: "approve" | "return" = "approve") {
  const body = { hash: (await get(id)).hash ?? "", comment: "Seen" };
  const asked = { path: pathOf(id), body };
  return action === "approve"
    ? contract.callEndpoint(as(token), contract.approve, asked)
    : contract.callEndpoint(as(token), contract.returnForRevision, asked);
}

async function waitingFor(token: string): Promise<readonly string[]> {
  const { items } = await contract.callEndpoint(as(token), contract.listWaitingApprovals);
  return items.map(({ id, wants }) => `${id}: ${wants}`);
}

async function approvedIn(id: string): Promise<string | undefined> {
  const { plan: form } = await contract.callEndpoint(as(ben), contract.getPlan);
  const found = new RegExp(`"id":"${id}",.*?"approved":"([^"]+)"`).exec(JSON.stringify(form));
  return found?.[1];
}

const refused = (status: number, detail: string) => ({
  problem: { status, detail: expect.stringContaining(detail) },
});

test("whom the plan names approves it, whatever their role, and nobody else does", async () => {
  await plan("one");
  await submit("one");
  expect(await waitingFor(ada)).toEqual(["one: approval"]);
  for (const other of [max, ben, "administrator::root"]) {
    expect(await waitingFor(other)).toEqual([]);
    await expect(decide(other, "one")).rejects.toMatchObject(refused(403, "Only ada may approve"));
    await expect(decide(other, "one", "return")).rejects.toMatchObject(
      refused(403, "Only ada may approve"),
    );
  }
  await expect(decide(`${ada}:plan:read`, "one")).rejects.toMatchObject(refused(403, "Only ada"));
  expect(await decide(ada, "one")).toMatchObject({
    state: "approved",
    last: { by: { id: "ada" } },
  });
  expect(await approvedIn("one")).toBe("2026-11-02");
  const report = await fetch(`${running.url}/api/v1/reports/exercises/one`, {
    headers: { authorization: `Bearer ${ben}` },
  });
  expect(await report.text()).toMatch(/Allowed by.*?a viewer, 2 Nov 2026/s);
  expect(await waitingFor(ada)).toEqual([]);
});

test("it is not handed in while nobody could approve it", async () => {
  await plan("two", { approver: undefined });
  await expect(submit("two")).rejects.toMatchObject(refused(409, "who is to allow it"));
  await expect(decide(max, "two")).rejects.toMatchObject(refused(403, "Nobody may approve"));
  await plan("two", { approver: "nobody" });
  await expect(submit("two")).rejects.toMatchObject(refused(409, "an e-mail address"));
  await plan("two", { approver: "zoe" });
  await expect(submit("two")).rejects.toMatchObject(refused(409, "no account with their e-mail"));
  await plan("two", { approver: "mia" });
  await expect(submit("two")).rejects.toMatchObject(refused(403, "somebody else hand it in"));
  await submit("two", max);
  expect(await decide(mia, "two")).toMatchObject({ state: "approved" });
});

test("what it says can change only if it says no longer that it is approved, which reopens it; how it went does not", async () => {
  await plan("three");
  await submit("three");
  await decide(ada, "three");
  const later = { put: "exercises/three/date", value: "2026-12-24" };
  await expect(commit([later])).rejects.toMatchObject({
    problem: {
      status: 422,
      problems: [
        {
          path: ["exercises", "three", "approved"],
          message: expect.stringContaining("it was approved on 2026-11-02 by a viewer"),
        },
      ],
    },
  });
  const inject = { id: "first", after: "0", what: "No mail" };
  await commit([
    { put: "exercises/three/goals/1/measured", value: "3h" },
    { put: "exercises/three/goals/1/result", value: "passed" },
    { put: "exercises/three/injects", value: [inject] },
    { put: "exercises/three/checks", value: [{ point: "review", on: "2026-12-02" }] },
    { put: "exercises/three/strengths", value: ["The rota"] },
    { put: "exercises/three/reportedTo", value: "The board" },
  ]);
  expect((await get("three")).state).toBe("approved");
  await commit([later, { remove: "exercises/three/approved" }]);
  expect(await get("three")).toMatchObject({
    state: "reopened",
    changes: ["Drill three (exercises/three): date 2026-12-01 -> 2026-12-24"],
  });
  // Of what was held, what it says may be put right.
  await submit("three");
  await decide(ada, "three");
  await commit([{ put: "exercises/three/result", value: "passed" }]);
  await commit([{ put: "exercises/three/date", value: "2026-12-25" }]);
});

test("somebody else who is named has not approved it, and what the scenario takes away counts", async () => {
  await plan("four");
  await submit("four");
  await decide(ada, "four");
  await commit([
    { put: "exercises/four/approver", value: "ben" },
    { remove: "exercises/four/approved" },
  ]);
  expect((await get("four")).state).toBe("reopened");
  await expect(decide(ada, "four")).rejects.toMatchObject(refused(403, "Only ben"));
  await submit("four");
  await decide(ben, "four");
  const lasts = (value: string) =>
    commit([{ put: "scenarios/no-mail/disruptions/mail/lasts", value }]);
  await lasts("8h");
  expect((await get("four")).state).toBe("reopened");
  await commit([{ remove: "scenarios/no-mail/disruptions/mail/lasts" }]);
  expect((await get("four")).state).toBe("approved");
});

test("an approval is taken back by who gave it, and the plan does not say it any more", async () => {
  await plan("five");
  await submit("five");
  await decide(ada, "five");
  await decide(ada, "five", "return");
  expect(await get("five")).toMatchObject({ state: "returned", last: { comment: "Seen" } });
  expect(await approvedIn("five")).toBeUndefined();
  expect(await waitingFor(mia)).toContain("five: revision");
});

test("a delegate approves for whom it names, of whatever role, until the delegation ends", async () => {
  const delegate = (kinds?: contract.ApprovalDocument["collection"][]) =>
    contract.callEndpoint(as(ada), contract.addDelegation, {
      body: { delegate: "dee", ends: "2026-11-09T00:00:00Z", ...(kinds ? { kinds } : {}) },
    });
  for (const kinds of [undefined, ["exercises", "sops"] as const])
    await expect(delegate(kinds && [...kinds])).rejects.toMatchObject(
      refused(403, "give exercises as kinds"),
    );
  const offered = await contract.callEndpoint(as(ada), contract.listDelegates);
  expect(offered.kinds).toEqual(["exercises"]);
  expect(offered.items.map(({ id }) => id)).toContain("dee");
  expect(await contract.callEndpoint(as(dee), contract.listDelegates)).toMatchObject({ kinds: [] });
  await delegate(["exercises"]);
  await plan("six");
  await plan("seven", { approver: "ben" });
  for (const id of ["six", "seven"]) await submit(id);
  expect(await waitingFor(dee)).toEqual(["six: approval"]);
  await expect(decide(dee, "seven")).rejects.toMatchObject(refused(403, "Only ben"));
  expect(await decide(dee, "six")).toMatchObject({
    state: "approved",
    last: { by: { id: "dee" }, onBehalfOf: { id: "ada" } },
  });
  await plan("eight");
  await submit("eight");
  now = new Date("2026-11-09T00:00:00Z");
  expect(await waitingFor(dee)).toEqual([]);
  await expect(decide(dee, "eight")).rejects.toMatchObject(refused(403, "Only ada"));
  expect((await get("six")).state).toBe("approved");
});

test("a live fault injection starts only while its approval stands", async () => {
  const live = { method: "fault-injection", stopRule: "After ten minutes" };
  await plan("live", { ...live, approved: "2026-10-01" });
  const note = { kind: "started" } as const;
  const start = () =>
    contract.callEndpoint(as("responder"), contract.appendToJournal, {
      path: pathOf("live"),
      body: { notes: [{ id: crypto.randomUUID(), at: "2026-11-02T08:00:00.000Z", what: note }] },
    });
  const needs = "Before it starts exercises/live needs: the approval of whoever is to allow it.";
  await expect(start()).rejects.toMatchObject(refused(422, needs));
  await submit("live");
  await expect(start()).rejects.toMatchObject(refused(422, needs));
  await decide(ada, "live");
  await commit([
    { put: "exercises/live/risk", value: "All mail" },
    { remove: "exercises/live/approved" },
  ]);
  await expect(start()).rejects.toMatchObject(refused(422, needs));
  await submit("live");
  await decide(ada, "live");
  expect((await start()).items).toHaveLength(1);
});
