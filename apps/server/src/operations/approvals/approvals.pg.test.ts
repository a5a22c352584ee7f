import * as contract from "@mainstay/api";
import { type Edit, editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { administratorToken } from "../../http/administrator-token.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let now = new Date("2026-11-02T08:00:00Z");

const ids = ["one", "two", "three", "four", "five", "six", "seven"] as const;
const content = planOf({
  units: [{ id: "sales", name: "Sales" }],
  sops: ids.map((id) => ({ id, name: `Procedure ${id}`, trigger: "No mail", unit: "sales" })),
  callTrees: [
    { id: "crisis", name: "Crisis", start: "ada", calls: [{ from: "ada", to: ["ben"] }] },
  ],
  elements: [{ id: "payroll", kind: "function", name: "Payroll", unit: "sales" }],
  impactAnalyses: ["bia", "old"].map((id) => ({
    id,
    name: "Payroll",
    element: "payroll",
    unit: "sales",
    status: "approved" as const,
    dataLoss: "An hour of entries",
  })),
  people: [
    { id: "ada", name: "Ada", phone: "1" },
    { id: "ben", name: "Ben", phone: "2" },
  ],
});

const people = [
  ["mia", "Mia", "continuity-manager"],
  ["max", "Max", "continuity-manager"],
  ["vic", "Vic", "viewer"],
  ["eve", "Eve", "viewer"],
  ["new", "Newcomer", null],
] as const;

beforeAll(async () => {
  databases = await TestServer.start();
  const place = await databases.place();
  const { db, close } = await openDatabase(place);
  for (const [id, name, role] of people)
    await db
      .insertInto("people")
      .values({ id, name, email: `${id}@depot.example`, role })
      .execute();
  await close();
  const where = { host: "127.0.0.1", port: 0, authenticate: believe, now: () => now };
  running = await startServer({ database: place, ...where });
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  await contract.callEndpoint(as("administrator"), contract.commitEdit, {
    body: { edit },
    revision: 0,
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const mia = "continuity-manager::mia";
const max = "continuity-manager::max";
const vic = "viewer::vic";
const eve = "viewer::eve";
const contributor = "contributor:sales:con";

function as(token: string): contract.Server {
  return { origin: running.url, send: fetch, token };
}

async function commit(edit: Edit): Promise<void> {
  const { revision } = await contract.callEndpoint(as(mia), contract.getPlan);
  await contract.callEndpoint(as(mia), contract.commitEdit, { body: { edit }, revision });
}

const pathOf = (id: string) => ({ collection: "sops" as const, id });

function get(id: string) {
  return contract.callEndpoint(as(vic), contract.getApproval, { path: pathOf(id) });
}

async function seen(id: string): Promise<string> {
  return (await get(id)).hash ?? "";
}

async function submit(token: string, id: string) {
  const body = { hash: await seen(id) };
  return contract.callEndpoint(as(token), contract.submitForApproval, { path: pathOf(id), body });
}

async function approve(token: string, id: string, more: { readonly onBehalfOf?: string } = {}) {
  const body = { hash: await seen(id), ...more };
  return contract.callEndpoint(as(token), contract.approve, { path: pathOf(id), body });
}

async function waitingFor(token: string) {
  const { items } = await contract.callEndpoint(as(token), contract.listWaitingApprovals);
  return items.map(({ id, wants }) => `${id}: ${wants}`);
}

const refused = (status: number, detail: string) => ({
  problem: { status, detail: expect.stringContaining(detail) },
});

test("what was submitted waits for whoever may approve it, is approved, and reopened by a change", async () => {
  expect(await get("one")).toMatchObject({ state: "never-submitted", history: [] });
  await submit(contributor, "one");
  expect(await waitingFor(mia)).toEqual(["one: approval"]);
  expect(await waitingFor(contributor)).toEqual([]);
  expect(await approve(mia, "one")).toMatchObject({ state: "approved", changes: [] });
  expect(await waitingFor(mia)).toEqual([]);
  const preview = async (field: string) => {
    const edit = [{ put: `sops/one/${field}`, value: "No phones" }];
    return contract.callEndpoint(as(vic), contract.previewEdit, { body: { edit } });
  };
  expect((await preview("trigger")).reopens).toEqual(["sops/one"]);
  expect((await preview("name")).reopens).toEqual([]);
  await commit([{ put: "sops/one/name", value: "First procedure" }]);
  expect((await get("one")).state).toBe("approved");
  await commit([{ put: "sops/one/trigger", value: "No phones" }]);
  expect(await get("one")).toMatchObject({
    state: "reopened",
    approval: { by: { name: "a continuity-manager" } },
    changes: ["First procedure (sops/one): trigger No mail -> No phones"],
  });
  await commit([{ put: "sops/one/trigger", value: "No mail" }]);
  expect((await get("one")).state).toBe("approved");
  const { history } = await get("one");
  expect(history.map(({ action }) => action)).toEqual(["approve", "submit"]);
});

test("a token that is for something else approves nothing, whoever asks with it", async () => {
  await submit(contributor, "four");
  await expect(approve(`${mia}:plan:read`, "four")).rejects.toMatchObject(refused(403, "may not"));
  expect(await waitingFor(`${mia}:plan:read`)).toEqual([]);
  expect(
    await approve(`${mia}:plan:approve`, "four").catch((error: unknown) => error),
  ).toMatchObject(refused(403, "plan:read"));
  const body = { hash: await seen("four") };
  await contract.callEndpoint(as(contributor), contract.withdrawSubmission, {
    path: pathOf("four"),
    body,
  });
});

test("nobody approves what they submitted, or what they have not seen", async () => {
  await submit(mia, "two");
  expect(await waitingFor(mia)).toEqual([]);
  await expect(approve(mia, "two")).rejects.toMatchObject(refused(403, "submitted themselves"));
  const body = { hash: "0".repeat(64) };
  await expect(
    contract.callEndpoint(as(max), contract.approve, { path: pathOf("two"), body }),
  ).rejects.toMatchObject(refused(409, "it was changed since: look at it again"));
  await commit([{ put: "sops/two/trigger", value: "No phones" }]);
  await expect(approve(max, "two")).rejects.toMatchObject(refused(409, "submitted again"));
  await submit(mia, "two");
  expect(await approve(max, "two")).toMatchObject({ state: "approved" });
});

test("an organisation may let people approve what they submitted themselves", async () => {
  const place = await databases.place();
  const where = { host: "127.0.0.1", port: 0, authenticate: believe, ownApprovals: true };
  const small = await startServer({ database: place, ...where });
  const server = { origin: small.url, send: fetch, token: "administrator" };
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  await contract.callEndpoint(server, contract.commitEdit, { body: { edit }, revision: 0 });
  const path = pathOf("one");
  const { hash = "" } = await contract.callEndpoint(server, contract.getApproval, { path });
  await contract.callEndpoint(server, contract.submitForApproval, { path, body: { hash } });
  const { items } = await contract.callEndpoint(server, contract.listWaitingApprovals);
  expect(items).toHaveLength(1);
  const approved = await contract.callEndpoint(server, contract.approve, { path, body: { hash } });
  expect(approved.state).toBe("approved");
  await small.close();
});

test("the administrator's token, which is nobody's own, neither submits nor approves nor delegates", async () => {
  const place = await databases.place();
  const secret = "x".repeat(32);
  const authenticate = administratorToken(secret);
  const where = { host: "127.0.0.1", port: 0, authenticate, ownApprovals: true };
  const served = await startServer({ database: place, ...where });
  const server = { origin: served.url, send: fetch, token: secret };
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  await contract.callEndpoint(server, contract.commitEdit, { body: { edit }, revision: 0 });
  const path = pathOf("one");
  const { hash = "" } = await contract.callEndpoint(server, contract.getApproval, { path });
  const asked = { path, body: { hash, comment: "Please" } };
  const nobodys = refused(403, "The administrator's token is nobody's own");
  for (const act of [
    () => contract.callEndpoint(server, contract.submitForApproval, asked),
    () => contract.callEndpoint(server, contract.withdrawSubmission, asked),
    () => contract.callEndpoint(server, contract.approve, asked),
    () => contract.callEndpoint(server, contract.returnForRevision, asked),
    ...[{}, { delegator: "max" }].map(
      (whose) => () =>
        contract.callEndpoint(server, contract.addDelegation, {
          body: { delegate: "vic", ends: "2027-01-01T00:00:00Z", ...whose },
        }),
    ),
  ])
    await expect(act()).rejects.toMatchObject(nobodys);
  const { items } = await contract.callEndpoint(server, contract.listWaitingApprovals);
  expect(items).toEqual([]);
  const audit = await contract.callEndpoint(server, contract.listAudit);
  expect(audit.items[0]).toMatchObject({ actor: "administrator", way: "administrator-token" });
  expect(audit.items[0]).not.toHaveProperty("actorId");
  await served.close();
});

test("what is returned waits for who submitted it, with the reason", async () => {
  await submit(contributor, "three");
  const body = { hash: await seen("three"), comment: "Say who calls" };
  const path = pathOf("three");
  await contract.callEndpoint(as(mia), contract.returnForRevision, { path, body });
  expect(await get("three")).toMatchObject({
    state: "returned",
    last: { comment: "Say who calls" },
  });
  expect(await waitingFor(contributor)).toEqual(["three: revision"]);
  await submit(contributor, "three");
  await contract.callEndpoint(as(contributor), contract.withdrawSubmission, {
    path,
    body: { hash: await seen("three") },
  });
  expect(await waitingFor(mia)).toEqual([]);
});

test("a contributor submits what belongs to their units, and nothing that does not exist", async () => {
  await expect(submit("contributor:hubs", "four")).rejects.toMatchObject(refused(403, "sops/four"));
  await expect(
    contract.callEndpoint(as(mia), contract.submitForApproval, {
      path: pathOf("nine"),
      body: { hash: "0".repeat(64) },
    }),
  ).rejects.toMatchObject(refused(404, "The plan has no sops/nine."));
  await expect(get("nine")).rejects.toMatchObject(refused(404, "sops/nine"));
});

function delegate(token: string, body: { delegate: string; ends: string; delegator?: string }) {
  return contract.callEndpoint(as(token), contract.addDelegation, {
    body: { kinds: ["sops"], ...body },
  });
}

test("a delegate approves on behalf of the delegator, of the lists it is for, until it ends", async () => {
  await submit(contributor, "five");
  await expect(approve(vic, "five")).rejects.toMatchObject(refused(403, "nobody has delegated"));
  await delegate(mia, { delegate: "vic", ends: "2026-11-09T00:00:00Z" });
  expect(await waitingFor(vic)).toEqual(["five: approval"]);
  expect(await approve(vic, "five")).toMatchObject({
    state: "approved",
    last: { by: { id: "vic" }, onBehalfOf: { id: "mia" } },
  });
  await expect(
    contract.callEndpoint(as(vic), contract.approve, {
      path: { collection: "callTrees", id: "crisis" },
      body: { hash: "0".repeat(64) },
    }),
  ).rejects.toMatchObject(refused(403, "You may not approve callTrees"));
  await submit(contributor, "six");
  now = new Date("2026-11-09T00:00:00Z");
  expect(await waitingFor(vic)).toEqual([]);
  await expect(approve(vic, "six")).rejects.toMatchObject(refused(403, "nobody has delegated"));
  await expect(approve(vic, "six", { onBehalfOf: "mia" })).rejects.toMatchObject(
    refused(403, "No delegation of mia"),
  );
  expect((await get("five")).state).toBe("approved");
});

test("a delegation does not get around who submitted, and counts no more than its maker's own right", async () => {
  await submit(mia, "seven");
  const made = await delegate(mia, { delegate: "eve", ends: "2026-12-01T00:00:00Z" });
  expect(made.isActive).toBe(true);
  expect(await waitingFor(eve)).not.toContain("seven: approval");
  await expect(approve(eve, "seven")).rejects.toMatchObject(
    refused(403, "not approved on their behalf"),
  );
  await delegate("administrator", {
    delegator: "max",
    delegate: "eve",
    ends: "2026-12-01T00:00:00Z",
  });
  await expect(approve(eve, "seven")).rejects.toMatchObject(refused(403, "Say in onBehalfOf"));
  await contract.callEndpoint(as(mia), contract.endDelegation, { path: { id: made.id } });
  expect(await approve(eve, "seven")).toMatchObject({ last: { onBehalfOf: { id: "max" } } });
  const { items } = await contract.callEndpoint(as(mia), contract.listDelegations);
  expect(items.map(({ isActive }) => isActive)).toEqual([true, false, false]);
  const query = { limit: 1, after: 1 };
  const part = await contract.callEndpoint(as(mia), contract.listDelegations, { query });
  expect(part).toEqual({ items: items.slice(1, 2), total: 3, next: 2 });
});

test.each([
  ["somebody who is not there", mia, { delegate: "zoe", ends: "2027-01-01T00:00:00Z" }, 422],
  ["somebody without a role", mia, { delegate: "new", ends: "2027-01-01T00:00:00Z" }, 422],
  ["oneself", mia, { delegate: "mia", ends: "2027-01-01T00:00:00Z" }, 422],
  ["a time that is over", mia, { delegate: "vic", ends: "2026-11-01T00:00:00Z" }, 422],
  [
    "the right of others",
    mia,
    { delegator: "max", delegate: "vic", ends: "2027-01-01T00:00:00Z" },
    403,
  ],
  [
    "a right that is not there",
    "administrator",
    { delegator: "eve", delegate: "vic", ends: "2027-01-01T00:00:00Z" },
    422,
  ],
  ["what one may not do", vic, { delegate: "eve", ends: "2027-01-01T00:00:00Z" }, 403],
])("nobody delegates to or for %s", async (_, token, body, status) => {
  await expect(delegate(token, body)).rejects.toMatchObject({ problem: { status } });
});

test("a token that is not for approving neither gives the right to approve nor takes it away, whosever it is", async () => {
  const notFor = `administrator::root:plan:read,people:manage`;
  const given = { delegator: "max", delegate: "vic", ends: "2027-01-01T00:00:00Z" };
  const noScope = refused(403, "it has no scope plan:approve");
  await expect(delegate(notFor, given)).rejects.toMatchObject(noScope);
  const { id } = await delegate(`${notFor},plan:approve`, given);
  const end = (token: string) =>
    contract.callEndpoint(as(token), contract.endDelegation, { path: { id } });
  await expect(end(notFor)).rejects.toMatchObject(noScope);
  expect(await end(`${notFor},plan:approve`)).toMatchObject({ isActive: false });
});

test("whoever may delegate is told who there is, and everybody which delegations concern them", async () => {
  const all = await contract.callEndpoint(as(mia), contract.listDelegates);
  expect(all.kinds).toContain("sops");
  expect(all.items.map(({ id, approves }) => [id, approves])).toEqual([
    ["eve", false],
    ["max", true],
    ["mia", true],
    ["vic", false],
  ]);
  const found = { query: { text: "MAX@" } };
  const { items, total } = await contract.callEndpoint(as(mia), contract.listDelegates, found);
  expect([items.map(({ name }) => name), total]).toEqual([["Max"], 1]);
  const page = { query: { limit: 3 } };
  expect((await contract.callEndpoint(as(mia), contract.listDelegates, page)).next).toBe(3);
  const none = { kinds: [], items: [], total: 0 };
  for (const token of [vic, "continuity-manager::mia:plan:read"])
    expect(await contract.callEndpoint(as(token), contract.listDelegates)).toEqual(none);
  const { id } = await delegate(mia, { delegate: "vic", ends: "2027-01-01T00:00:00Z" });
  const idsFor = async (token: string) =>
    (await contract.callEndpoint(as(token), contract.listDelegations)).items;
  const ofVic = await idsFor(vic);
  expect(ofVic[0]).toMatchObject({ id, delegator: { id: "mia" } });
  expect(ofVic.map(({ delegate: { id: to } }) => to)).not.toContain("eve");
  expect((await idsFor(max)).map(({ delegate: { id: to } }) => to)).toContain("eve");
  await contract.callEndpoint(as(mia), contract.endDelegation, { path: { id } });
});

test("a delegation counts no more, and says why, once one of both may not do their part", async () => {
  const { id } = await delegate(mia, { delegate: "vic", ends: "2027-01-01T00:00:00Z" });
  const become = (person: string, role?: contract.Role) =>
    contract.callEndpoint(as("administrator"), contract.changePerson, {
      path: { person },
      body: { ...(role === undefined ? {} : { role }), units: [] },
    });
  const told = async () => {
    const { items } = await contract.callEndpoint(as(mia), contract.listDelegations);
    const { isActive, lapse } = items.find((one) => one.id === id) ?? {};
    return [isActive, lapse];
  };
  expect(await told()).toEqual([true, undefined]);
  await become("mia", "viewer");
  expect(await told()).toEqual([false, "delegator-without-right"]);
  await become("mia", "continuity-manager");
  await become("vic");
  expect(await told()).toEqual([false, "delegate-without-role"]);
  await become("vic", "viewer");
  expect(await told()).toEqual([true, undefined]);
  await contract.callEndpoint(as(mia), contract.endDelegation, { path: { id } });
  expect(await told()).toEqual([false, undefined]);
});

test("a delegation lasts two years at most, so that none is forgotten", async () => {
  const until = (ends: string) => delegate(mia, { delegate: "vic", ends });
  const lastDay = `${now.getUTCFullYear() + 2}${now.toISOString().slice(4, 10)}`;
  const message = `a delegation lasts two years at most, until ${lastDay}: make another then`;
  for (const ends of ["9999-12-31T23:59:59Z", `${now.getUTCFullYear() + 3}-01-01T00:00:00Z`])
    await expect(until(ends)).rejects.toMatchObject({
      problem: { status: 422, problems: [{ path: ["body", "ends"], message }] },
    });
  const { id } = await until(`${lastDay}T23:59:59Z`);
  await contract.callEndpoint(as(mia), contract.endDelegation, { path: { id } });
});

test("a list tells where each record stands, by state and list, also of what was removed", async () => {
  const list = (query: { state?: "approved" | "removed"; collection?: "sops"; limit?: number }) =>
    contract.callEndpoint(as(vic), contract.listApprovals, { query });
  const approved = await list({ state: "approved", collection: "sops" });
  expect(approved.items.map(({ id }) => id)).toEqual(["one", "two", "five", "seven"]);
  expect(await list({ limit: 1 })).toMatchObject({ total: 10, next: 1 });
  await commit([{ remove: "sops/one" }]);
  expect((await list({ state: "removed" })).items).toMatchObject([
    { id: "one", isChanged: true, changes: ["the plan has no sops/one any more"] },
  ]);
  expect(await get("one")).toMatchObject({ state: "removed" });
});

test("an analysis that is changed says no longer that it is approved, and why", async () => {
  const path = { collection: "impactAnalyses", id: "bia" } as const;
  const bia = () => contract.callEndpoint(as(vic), contract.getApproval, { path });
  const body = async () => ({ hash: (await bia()).hash ?? "" });
  await contract.callEndpoint(as(contributor), contract.submitForApproval, {
    path,
    body: await body(),
  });
  await contract.callEndpoint(as(mia), contract.approve, { path, body: await body() });
  const longer = (id: string) => ({
    put: `impactAnalyses/${id}/dataLoss`,
    value: "A day of entries",
  });
  const draft = { put: "impactAnalyses/bia/status", value: "draft" };
  const commitAs = async (token: string, edit: Edit) => {
    const { revision } = await contract.callEndpoint(as(token), contract.getPlan);
    await contract.callEndpoint(as(token), contract.commitEdit, { body: { edit }, revision });
  };
  for (const token of [contributor, mia]) {
    await expect(commitAs(token, [longer("bia")])).rejects.toMatchObject({
      problem: {
        status: 422,
        problems: [
          {
            path: ["impactAnalyses", "bia", "status"],
            message: expect.stringContaining(
              `it was approved on ${now.toISOString().slice(0, 10)} by`,
            ),
          },
        ],
      },
    });
  }
  // Of what nobody has approved here whoever may approve answers for the status.
  await expect(commitAs(contributor, [longer("old")])).rejects.toMatchObject({
    problem: { status: 422 },
  });
  await commitAs(mia, [longer("old")]);
  await commitAs(contributor, [longer("bia"), draft]);
  expect(await bia()).toMatchObject({
    state: "reopened",
    reason: expect.stringContaining(
      `changed since it was approved on ${now.toISOString().slice(0, 10)} by`,
    ),
  });
});
