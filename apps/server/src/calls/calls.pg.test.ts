import { randomUUID } from "node:crypto";
import * as contract from "@mainstay/api";
import { type Edit, Happening } from "@mainstay/plan";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CallingServer } from "./testing/calling-server.ts";

let server: CallingServer;
beforeAll(async () => {
  server = await CallingServer.start(2);
});
afterAll(() => server.stop());
/** Of each test its own: what was on its way when a call of another stopped arrives all the same, and counts for nobody. */
let message = "";
beforeEach(() => {
  message = `Exchange is down, ${randomUUID()}.`;
});

const patience = { timeout: 20_000 };
const { callEndpoint } = contract;

async function start(more: object = {}) {
  const id = randomUUID();
  const body = {
    id,
    tree: "crisis",
    kind: "drill" as const,
    message,
    ...more,
  };
  await callEndpoint(server.responder, contract.startCall, { body });
  return id;
}

const report = (id: string) => callEndpoint(server.responder, contract.getCall, { path: { id } });
const mailed = () =>
  server.mail.arrived
    .filter(({ text }) => text.includes(message))
    .map(({ to }) => to.replace("@halden.example", ""));
const texted = () =>
  server.gateway.received
    .filter(({ body }) => body.includes(message))
    .map(({ body }) => JSON.parse(body).to);

async function acknowledge(person: string) {
  await expect.poll(mailed, patience).toContain(person);
  const answer = await fetch(server.linkTo(person), { method: "POST" });
  expect(answer.status).toBe(200);
  return answer.text();
}

async function placesOf(id: string) {
  const { places } = await report(id);
  return Object.fromEntries(places.map(({ person, state, reached }) => [person, reached ?? state]));
}

test("a drill reaches everybody who can be, one by who stands in, and the report says how", async () => {
  const id = await start({ occasion: "exercises/autumn" });
  await expect.poll(mailed, patience).toEqual(["ada"]);
  await expect.poll(texted, patience).toEqual(["+44 ada"]);
  expect(await acknowledge("ada")).toContain("Thank you, Ada");
  await expect.poll(() => mailed().toSorted(), patience).toEqual(["ada", "ben", "dora"]);
  await acknowledge("dora");
  // Eve has nothing that a channel reaches: she is not waited for.
  await expect.poll(async () => (await placesOf(id))["eve"], patience).toBe("silent");
  await server.advance(11);
  await expect.poll(mailed, patience).toContain("cleo");
  expect(server.mail.arrived.at(-1)?.text).toContain("You stand in for Ben");
  await acknowledge("cleo");
  await expect.poll(async () => (await report(id)).end?.outcome, patience).toBe("exhausted");
  expect(await placesOf(id)).toMatchObject({
    ada: { person: "ada", channel: "Mail" },
    ben: { person: "cleo", name: "Cleo", channel: "Mail" },
    dora: { person: "dora", channel: "Mail" },
    eve: "silent",
  });
  const { counts, places } = await report(id);
  expect(counts).toEqual({
    people: 4,
    reached: 3,
    byStandIn: 1,
    calling: 0,
    waiting: 0,
    silent: 1,
  });
  expect(places.map(({ person, level }) => [person, level])).toEqual([
    ["ada", 0],
    ["ben", 1],
    ["dora", 1],
    ["eve", 2],
  ]);
  // By two servers, each message once.
  expect(mailed().toSorted()).toEqual(["ada", "ben", "cleo", "dora"]);
  expect(new Set(texted())).toEqual(new Set(["+44 ada", "+44 ben", "+44 cleo", "+44 dora"]));
  expect(texted()).toHaveLength(4);
  const noted = { place: "eve", person: "eve", note: "by phone" };
  await callEndpoint(server.responder, contract.noteReached, { path: { id }, body: noted });
  expect((await placesOf(id))["eve"]).toMatchObject({
    note: "by phone",
    notedBy: { name: "a responder" },
  });
  const { items } = await callEndpoint(server.responder, contract.listCalls, {
    query: { occasion: "exercises/autumn" },
  });
  expect(items).toMatchObject([{ id, counts: { reached: 4 } }]);
});

test("what a mail system does with a link changes nothing: only the button does, once", async () => {
  const id = await start();
  await expect.poll(mailed, patience).toEqual(["ada"]);
  const link = server.linkTo("ada");
  for (const method of ["HEAD", "GET", "GET"]) {
    const looked = await fetch(link, { method });
    expect([looked.status, looked.headers.get("cache-control")]).toEqual([200, "no-store"]);
  }
  const page = await (await fetch(link)).text();
  expect(page).toContain("<button>I have got this</button>");
  expect(page).not.toContain("<script");
  expect((await placesOf(id))["ada"]).toBe("calling");
  await fetch(link, { method: "POST" });
  const first = (await placesOf(id))["ada"];
  const again = await (await fetch(link, { method: "POST" })).text();
  expect(again).not.toContain("<button>");
  expect((await placesOf(id))["ada"]).toEqual(first);
  await callEndpoint(server.responder, contract.stopCall, { path: { id } });
});

test("a link that was changed is none of ours, and one that is too old counts no more", async () => {
  const id = await start();
  await expect.poll(mailed, patience).toEqual(["ada"]);
  const link = server.linkTo("ada");
  const forged = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
  for (const wrong of [forged, `${server.url}/called/1`, `${server.url}/called/x%00y`])
    expect((await fetch(wrong, { method: "POST" })).status).toBe(404);
  await server.advance(24 * 60 + 1);
  const late = await (await fetch(link, { method: "POST" })).text();
  expect(late).toContain("could be acknowledged until");
  expect(late).not.toContain(message);
  await expect.poll(async () => (await report(id)).end?.outcome, patience).toBe("expired");
  expect((await placesOf(id))["ada"]).toBe("silent");
});

test("a call is started once, stopped by hand, and then reaches nobody more", async () => {
  const id = await start();
  const body = { id, tree: "crisis", kind: "real" as const, message: "Another" };
  const again = await callEndpoint(server.responder, contract.startCall, { body });
  expect(again).toMatchObject({ kind: "drill", message });
  await expect.poll(mailed, patience).toEqual(["ada"]);
  const stopped = await callEndpoint(server.responder, contract.stopCall, { path: { id } });
  expect(stopped.end).toMatchObject({ outcome: "stopped", by: { name: "a responder" } });
  await acknowledge("ada");
  await server.advance(30);
  expect(mailed()).toEqual(["ada"]);
  await expect(
    callEndpoint(server.responder, contract.stopCall, { path: { id } }),
  ).rejects.toMatchObject({ problem: { status: 409 } });
});

const signInLost = [{ element: "entra-id", lasts: "4h" }];

test("before it begins it says what depends on what is lost, and during it that is left out", async () => {
  const preview = await callEndpoint(server.responder, contract.previewCall, {
    body: { tree: "crisis", losses: signInLost },
  });
  expect(preview.channels).toMatchObject([
    {
      name: "Mail",
      outages: [{ element: "exchange-online", from: "PT0M", to: "PT4H" }],
      causes: { "exchange-online": ["entra-id", "exchange-online"] },
    },
    { name: "Text", outages: [] },
  ]);
  expect(preview.treeChannels).toEqual([
    { element: "phones", name: "Phones", carriedBy: [] },
    { element: "gateway", name: "Gateway", carriedBy: ["Text"] },
  ]);
  expect(preview.places.map(({ person, isReachable }) => [person, isReachable])).toEqual([
    ["ada", true],
    ["ben", true],
    ["dora", true],
    ["eve", false],
  ]);
  const id = await start({ losses: signInLost });
  await expect.poll(texted, patience).toEqual(["+44 ada"]);
  expect(mailed()).toEqual([]);
  expect((await report(id)).places[0]?.steps[0]?.skipped).toEqual([
    { channel: "Mail", address: "ada@halden.example", element: "exchange-online" },
  ]);
  await callEndpoint(server.responder, contract.stopCall, { path: { id } });
});

test("in an incident it goes by what the journal says is lost by now, not by what it began with", async () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const incident = "gateway-down";
  const path = { collection: "incidents", id: incident } as const;
  await callEndpoint(server.responder, contract.declareIncident, {
    body: {
      id: incident,
      name: "The gateway is down",
      began: hoursAgo(5),
      disruptions: [{ element: "gateway" }],
    },
  });
  const preview = async () => {
    const body = { tree: "crisis", incident };
    const { channels } = await callEndpoint(server.responder, contract.previewCall, { body });
    return channels.map(({ name, outages }) => [name, outages.map(({ from }) => from)]);
  };
  const note = (hours: number, what: object) => ({
    id: randomUUID(),
    at: hoursAgo(hours),
    what: Happening.parse(what),
  });
  expect(await preview()).toEqual([
    ["Mail", []],
    ["Text", ["PT0M"]],
  ]);
  const notes = [
    note(2, { kind: "lost", element: "entra-id" }),
    note(1, { kind: "recovered", element: "gateway" }),
  ];
  await callEndpoint(server.responder, contract.appendToJournal, { path, body: { notes } });
  expect(await preview()).toEqual([
    ["Mail", ["PT0M"]],
    ["Text", []],
  ]);
  const id = await start({ incident, occasion: `incidents/${incident}`, kind: "real" });
  const { items } = await callEndpoint(server.responder, contract.getJournal, { path });
  const procedure = { collection: "callTrees", id: "crisis" };
  expect(items.at(-1)).toMatchObject({ id, what: { kind: "activated", procedure } });
  await expect.poll(texted, patience).toEqual(["+44 ada"]);
  expect(mailed()).toEqual([]);
  const [ada] = (await report(id)).places;
  expect(ada?.steps[0]?.skipped).toMatchObject([{ channel: "Mail", element: "exchange-online" }]);

  const since = [note(0, { kind: "recovered", element: "entra-id" })];
  since.push(note(0, { kind: "lost", element: "gateway" }));
  await callEndpoint(server.responder, contract.appendToJournal, { path, body: { notes: since } });
  const reached = { place: "ada", person: "ada" };
  await callEndpoint(server.responder, contract.noteReached, { path: { id }, body: reached });
  await server.advance(0);
  const others = ["ben", "dora"];
  await expect.poll(mailed, patience).toEqual(expect.arrayContaining(others));
  expect(texted()).toEqual(["+44 ada"]);
  const { changes, places } = await report(id);
  expect(changes).toMatchObject([
    { lost: ["gateway"], down: [{ channel: "Text", element: "gateway" }] },
  ]);
  const ben = places.find(({ person }) => person === "ben");
  expect(ben?.steps[0]?.skipped).toMatchObject([{ channel: "Text", element: "gateway" }]);
  await callEndpoint(server.responder, contract.stopCall, { path: { id } });
});

test("a call goes on also where what it was said to lose is no more in the plan", async () => {
  const commit = async (operation: Edit[number], revision: number) =>
    callEndpoint(server.manager, contract.commitEdit, { revision, body: { edit: [operation] } });
  const path = { collection: "incidents", id: "fax-down" } as const;
  const declared = await callEndpoint(server.responder, contract.declareIncident, {
    body: {
      id: path.id,
      name: "The fax is down",
      began: new Date().toISOString(),
      disruptions: [{ element: "phones" }],
    },
  });
  const value = { id: "fax", kind: "service", name: "Fax" };
  const put = await commit({ put: "elements/fax", value }, declared.revision);
  const id = await start({ incident: path.id, losses: [{ element: "fax" }] });
  await expect.poll(mailed, patience).toEqual(["ada"]);
  await commit({ remove: "elements/fax" }, put.revision);
  const what = Happening.parse({ kind: "lost", element: "gateway" });
  const notes = [{ id: randomUUID(), at: new Date().toISOString(), what }];
  await callEndpoint(server.responder, contract.appendToJournal, { path, body: { notes } });
  await acknowledge("ada");
  await expect.poll(mailed, patience).toEqual(expect.arrayContaining(["ben", "dora"]));
  await server.advance(0);
  await expect
    .poll(async () => (await report(id)).changes.at(-1), patience)
    .toMatchObject({
      lost: ["phones", "gateway"],
      down: [{ channel: "Text", element: "gateway" }],
    });
  await callEndpoint(server.responder, contract.stopCall, { path: { id } });
});

test.each([
  ["an incident that is not there", { incident: "other" }, 422],
  ["a tree that is not there", { tree: "other" }, 404],
  ["an exercise that is not there", { occasion: "exercises/spring" }, 422],
  ["a loss of what is not there", { losses: [{ element: "fax" }] }, 422],
  ["a wait of no time", { wait: "PT0M" }, 422],
  ["nobody who can be reached", { losses: [{ element: "entra-id" }, { element: "gateway" }] }, 409],
  ["nothing that is said", { message: " " }, 400],
])("a call of %s is refused", async (_, more, status) => {
  await expect(start(more)).rejects.toMatchObject({ problem: { status } });
});

test("viewers see what was called, and start nothing", async () => {
  const viewer = server.as({ authorization: "Bearer viewer::vic" });
  await callEndpoint(viewer, contract.listCalls, {});
  const body = { id: randomUUID(), tree: "crisis", kind: "drill" as const, message: "x" };
  await expect(callEndpoint(viewer, contract.startCall, { body })).rejects.toMatchObject({
    problem: { status: 403 },
  });
});
