import * as contract from "@mainstay/api";
import {
  type Edit,
  ElementId,
  type JournalNote,
  PersonId,
  Plan,
  type Restatement,
} from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
const mail = ElementId.parse("mail");
const incident = {
  id: "mail-gone",
  name: "Mail is gone",
  began: "2026-10-01T10:00:00Z",
  disruptions: [{ element: "mail" }],
};

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => new Date("2026-10-01T12:00:30Z"),
  });
  const orders = {
    id: "orders",
    kind: "function",
    name: "Order intake",
    needs: ["mail"],
    objectives: { rto: "4h" },
  };
  const edit: Edit = [
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    { put: "elements/orders", value: orders },
    { put: "sops/by-phone", value: { id: "by-phone", name: "Orders by telephone" } },
  ];
  await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, {
    revision: 0,
    body: { edit },
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });
const declare = (token: string, body: object = {}) =>
  contract.callEndpoint(as(token), contract.declareIncident, { body: { ...incident, ...body } });
const response = () =>
  contract.callEndpoint(as("viewer"), contract.getResponse, { path: { incident: incident.id } });
const report = (path: string) =>
  fetch(`${running.url}/api/v1/reports/${path}`, { headers: { authorization: "Bearer viewer" } });
const append = (what: JournalNote["what"], at = "2026-10-01T11:00:00.000Z") =>
  contract.callEndpoint(as("responder"), contract.appendToJournal, {
    path: { collection: "incidents", id: incident.id },
    body: { notes: [{ id: crypto.randomUUID(), at, what }] },
  });

test("who responds declares an incident, once however often it is sent, and sees how it stands", async () => {
  const grave = { severity: "high", detected: "2026-10-01T11:30:00Z" };
  const declared = await declare("responder", grave);
  expect(declared).toEqual({ incident: "mail-gone", revision: 2 });
  expect(await declare("responder", grave)).toEqual(declared);
  expect(await response()).toMatchObject({
    now: "2026-10-01T12:00:00Z",
    ...grave,
    declared: "2026-10-01T12:00:30Z",
    outages: [{ element: "orders", state: "down", rto: "2026-10-01T14:00:00Z" }],
    names: { orders: "Order intake" },
  });
});

test("an incident is refused of who does not lead, of what is not there, and in the place of another", async () => {
  for (const role of ["viewer", "contributor", "auditor"])
    await expect(declare(role)).rejects.toThrow(/no permission occasions:lead/);
  const disruptions = [{ element: "nowhere" }];
  await expect(declare("responder", { id: "other", disruptions })).rejects.toThrow(/not be valid/);
  await expect(declare("responder", { name: "Something else" })).rejects.toThrow(/another id/);
});

test("what the journal says counts at once, and the report tells of it", async () => {
  await append({ kind: "recovered", element: mail });
  expect(await response()).toMatchObject({
    restorations: [],
    outages: [{ state: "back", to: "2026-10-01T11:00:00Z" }],
  });
  await append({ kind: "lost", element: mail }, "2026-10-01T12:00:25.400Z");
  expect(await response()).toMatchObject({
    now: "2026-10-01T12:00:26Z",
    restorations: [{ element: "mail", lost: "2026-10-01T12:00:00Z" }],
  });
  const answer = await report("incidents/mail-gone");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="mail-gone.html"');
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await answer.text()).toContain("Back: Mail");
});

test("a report of what the plan does not have is refused, and the standing stays", async () => {
  const lost = { kind: "lost", element: ElementId.parse("nowhere") } as const;
  await expect(append(lost)).rejects.toMatchObject({
    problem: { status: 422, detail: expect.stringContaining("no element nowhere") },
  });
  expect(await response()).toMatchObject({ incident: "mail-gone" });
});

const recordOf = async () => {
  const { plan } = await contract.callEndpoint(as("viewer"), contract.getPlan);
  return Plan.parse(plan).incidents.find(({ id }) => id === incident.id);
};

test("who responds puts right what was declared, and the cascade and the record follow", async () => {
  await append({
    kind: "restated",
    says: {
      severity: "critical",
      began: "2026-10-01T09:00:00Z",
      losses: [{ element: mail, from: "2026-10-01T09:30:00Z" }],
    },
    text: "The night shift noticed first",
  });
  expect(await response()).toMatchObject({
    began: "2026-10-01T09:00:00Z",
    severity: "critical",
    losses: [
      { element: "mail", from: "2026-10-01T09:30:00Z", back: "2026-10-01T11:00:00Z" },
      { element: "mail", from: "2026-10-01T12:00:00Z", back: null },
    ],
  });
  expect(await recordOf()).toMatchObject({ severity: "critical", began: "2026-10-01T09:00:00Z" });
});

test("a procedure that begins, and the end, stand in the record until they are withdrawn", async () => {
  const begun = { kind: "activated", procedure: { collection: "sops", id: "by-phone" } } as const;
  const { items } = await append(begun, "2026-10-01T11:10:00.000Z");
  expect(await response()).toMatchObject({
    activated: "2026-10-01T11:10:00Z",
    procedures: [{ id: "by-phone", begun: "2026-10-01T11:10:00Z" }],
  });
  const end = await append({ kind: "ended" }, "2026-10-01T11:50:00.000Z");
  expect(await recordOf()).toMatchObject({
    activated: "2026-10-01T11:10:00Z",
    ended: "2026-10-01T11:50:00Z",
  });
  for (const { id } of [...items, ...end.items])
    await append({ kind: "withdrawal", of: id, text: "Too early" });
  expect(Object.keys((await recordOf()) ?? {})).toEqual(
    expect.not.arrayContaining(["ended", "activated"]),
  );
});

test("an end that a clock which is ahead told is of when it came, and is withdrawn like any other", async () => {
  const { items } = await append({ kind: "ended" }, "2026-10-01T18:00:00.000Z");
  expect(await recordOf()).toMatchObject({ ended: "2026-10-01T12:00:30Z" });
  await append({ kind: "withdrawal", of: items[0]?.id ?? "", text: "Too early" });
  expect(await recordOf()).not.toHaveProperty("ended");
});

/** Puts entries with one id into the journals of incidents. */
const putAs = (entry: string) => (id: string, what: JournalNote["what"]) =>
  contract.callEndpoint(as("responder"), contract.appendToJournal, {
    path: { collection: "incidents", id },
    body: { notes: [{ id: entry, at: "2026-10-01T11:20:00.000Z", what }] },
  });

test("an entry that another journal has changes nothing of the record", async () => {
  const { revision } = await declare("responder", { id: "phones-gone", name: "No phones" });
  const put = putAs(crypto.randomUUID());
  await put("phones-gone", { kind: "note", text: "Quiet" });
  const before = await recordOf();
  await expect(put(incident.id, { kind: "ended" })).rejects.toMatchObject({
    problem: { status: 409 },
  });
  expect(await recordOf()).toEqual(before);
  const { revision: now } = await contract.callEndpoint(as("viewer"), contract.getPlan);
  expect(now).toBe(revision);
});

test("of an entry that comes to two journals at once, the record follows only where it is kept", async () => {
  for (let time = 1; time <= 5; time++) {
    const put = putAs(crypto.randomUUID());
    const [noted, ended] = await Promise.allSettled([
      put("phones-gone", { kind: "note", text: "Quiet" }),
      put(incident.id, { kind: "ended" }),
    ]);
    const refused = [noted, ended].filter((one) => one.status === "rejected");
    expect(refused).toMatchObject([{ reason: { problem: { status: 409 } } }]);
    const isKept = ended.status === "fulfilled";
    expect((await recordOf())?.ended).toBe(isKept ? "2026-10-01T11:20:00Z" : undefined);
    const [entry] = isKept ? ended.value.items : [];
    if (entry !== undefined) await append({ kind: "withdrawal", of: entry.id, text: "Too early" });
  }
});

test("what cannot be so is refused, and leaves journal and record as they were", async () => {
  const before = await recordOf();
  // After what was restated before, which stays against what is older.
  const restated = (says: Restatement) =>
    append({ kind: "restated", says }, "2026-10-01T11:30:00.000Z");
  const nowhere = ElementId.parse("nowhere");
  const losses = [{ element: nowhere, from: "2026-10-01T09:30:00Z" }];
  await expect(restated({ losses })).rejects.toThrow(/not be valid/);
  await expect(restated({ leader: PersonId.parse("nobody") })).rejects.toThrow(/not be valid/);
  const procedure = { collection: "callTrees", id: "none" } as const;
  await expect(append({ kind: "activated", procedure })).rejects.toThrow(/no callTrees\/none/);
  const { items } = await restated({ severity: "high" });
  const withdrawn = append({ kind: "withdrawal", of: items[0]?.id ?? "", text: "A slip" });
  await expect(withdrawn).rejects.toThrow(/put it right once more/);
  expect(await recordOf()).toEqual({ ...before, severity: "high" });
});

test("of what is not in the plan there is neither standing nor report", async () => {
  const asked = contract.callEndpoint(as("viewer"), contract.getResponse, {
    path: { incident: "none" },
  });
  await expect(asked).rejects.toThrow("The plan has no incidents/none.");
  expect((await report("incidents/none")).status).toBe(404);
  expect((await report("exercises/none")).status).toBe(404);
});
