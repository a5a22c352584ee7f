import * as contract from "@mainstay/api";
import { type Edit, editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { addReading, connect, type Database } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as z from "zod";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let database: Database;

const mobiles = {
  id: "mobiles",
  name: "Mobile phones",
  status: "proposed" as const,
  changes: [
    {
      put: "elements/mobiles",
      value: { id: "mobiles", kind: "service", name: "Mobile phones" },
    },
    {
      put: "elements/order-intake/needs",
      value: [{ any: ["desk-phone", "mobiles"] }, "exchange-online"],
    },
  ],
};

const content = planOf({
  uses: ["m365"],
  units: [
    { id: "sales", name: "Sales", headcount: 40 },
    { id: "finance", name: "Finance", headcount: 10 },
  ],
  elements: [
    {
      id: "order-intake",
      kind: "function",
      name: "Order intake",
      unit: "sales",
      criticality: "mission-critical",
      objectives: { rto: "1h", mtpd: "4h" },
      needs: ["desk-phone", "exchange-online"],
    },
    { id: "payroll", kind: "function", name: "Payroll", unit: "finance", needs: ["ledger"] },
    { id: "ledger", kind: "application", name: "Ledger", recovery: { time: "8h" } },
    { id: "desk-phone", kind: "service", name: "Desk phones", recovery: { time: "6h" } },
  ],
  scenarios: [
    { id: "no-phones", name: "No phones", disruptions: [{ element: "desk-phone", lasts: "2h" }] },
  ],
  people: [{ id: "ida", name: "Ida" }],
  sops: [
    {
      id: "by-phone",
      name: "Take orders by phone",
      scenarios: ["no-phones"],
      needs: [{ any: ["desk-phone"], holds: "30m" }],
    },
  ],
  callTrees: [
    { id: "tree", name: "Call tree", start: "ida", calls: [], channels: ["exchange-online"] },
  ],
  strategies: [mobiles],
});

const reading = {
  at: "2026-03-01T08:00:00Z",
  read: ["services", "issues"],
  services: [],
  issues: [
    {
      id: "EX1000001",
      title: "Mail cannot be sent",
      service: "Exchange Online",
      classification: "incident",
      status: "serviceDegradation",
      state: "down",
      isResolved: false,
      impact: "Mail cannot be sent",
      start: "2026-03-01T07:00:00Z",
      modified: "2026-03-01T07:30:00Z",
      posts: [],
    },
  ],
};

const usage = {
  evidence: [
    {
      unit: "finance",
      service: "exchange-online",
      kind: "active",
      users: 9,
      ofUsers: 10,
      source: "a report",
    },
  ],
  people: {
    placed: 10,
    guests: 0,
    disabled: 0,
    blank: 0,
    unmatched: 0,
    strangers: 0,
    concealed: 0,
  },
  failed: [],
};

beforeAll(async () => {
  databases = await TestServer.start();
  const { url } = await databases.place();
  running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => new Date("2026-03-01T09:00:30Z"),
  });
  database = await connect({ connectionString: url });
  await contract.callEndpoint(as("administrator"), contract.commitEdit, {
    body: { edit: editBetween(Plan.parse({ mainstay: 1 }), content), reason: "begin" },
    revision: 0,
  });
  const at = new Date(reading.at);
  await addReading(database.db, { kind: "health", at, form: JSON.stringify(reading) });
});
afterAll(async () => {
  await database.close();
  await running.close();
  await databases.stop();
});

function as(token: string): contract.Server {
  return { origin: running.url, send: fetch, token };
}

test("the application map is by the plan alone until usage was read, and by that from then on", async () => {
  const map = () => contract.callEndpoint(as("viewer"), contract.getApplicationMap);
  const usersOf = ({ services }: Awaited<ReturnType<typeof map>>) =>
    services.find(({ id }) => id === "exchange-online")?.uses.map(({ unit }) => unit);
  const before = await map();
  expect(before.usage).toBeNull();
  expect(usersOf(before)).toEqual(["sales"]);
  const at = new Date(reading.at);
  await addReading(database.db, { kind: "usage", at, form: JSON.stringify(usage) });
  const after = await map();
  expect(after.usage).toMatchObject({ at: "2026-03-01T08:00:00.000Z", people: { placed: 10 } });
  expect(usersOf(after)).toEqual(["sales", "finance"]);
  expect(after.disagreements).toMatchObject([{ kind: "active-not-declared", unit: "finance" }]);
});

test("by which way a unit is declared to use a service is told when it is asked", async () => {
  const way = (service: string, unit: string) =>
    contract.callEndpoint(as("viewer"), contract.getDeclaredWay, { path: { service, unit } });
  expect(await way("exchange-online", "sales")).toEqual({
    way: ["order-intake", "exchange-online"],
  });
  expect(await way("exchange-online", "finance")).toEqual({ way: [] });
  await expect(way("nothing", "sales")).rejects.toMatchObject({ problem: { status: 404 } });
});

test("what is wrong now reaches what rests on it, with the instants at which objectives break", async () => {
  const now = await contract.callEndpoint(as("viewer"), contract.getMicrosoft365Now);
  expect(now).toMatchObject({
    now: "2026-03-01T09:00:00Z",
    issuesAt: reading.at,
    issues: [{ id: "EX1000001" }],
  });
  expect(now.scenario?.disruptions.map(({ issue }) => issue)).toContain("EX1000001");
  expect(now.reached).toMatchObject([
    { element: "order-intake", belowFrom: reading.issues[0]?.start },
  ]);
  const page = await contract.callEndpoint(as("viewer"), contract.listHealthReadings);
  expect(page).toMatchObject({ total: 1, items: [{ at: reading.at, changed: 1, failed: [] }] });
});

test("the catalog is that of a tenant with the features that are asked for", async () => {
  const all = await contract.callEndpoint(as("viewer"), contract.getMicrosoft365Catalog);
  const plain = await contract.callEndpoint(as("viewer"), contract.getMicrosoft365Catalog, {
    query: { features: "none" },
  });
  expect(plain.elements.length).toBeLessThan(all.elements.length);
  const wrong = contract.callEndpoint(as("viewer"), contract.getMicrosoft365Catalog, {
    query: { features: "federation-of-all" },
  });
  await expect(wrong).rejects.toMatchObject({ problem: { status: 422 } });
});

test("incidents are listed, played on the plan, and ranked by their harm", async () => {
  const { incidents } = await contract.callEndpoint(as("viewer"), contract.listIncidents);
  const { ranked } = await contract.callEndpoint(as("viewer"), contract.listReplays);
  const [worst] = ranked;
  expect(incidents.map(({ id }) => id)).toContain(worst?.incident);
  const replay = await contract.callEndpoint(as("viewer"), contract.getReplay, {
    path: { incident: worst?.incident ?? "" },
  });
  expect(replay.harm).toEqual(worst?.harm);
  expect(replay.harm.hours).toBeGreaterThan(0);
});

test.each([
  ["no-such-incident", undefined, 404],
  ["2024-07-19", "no-such-element=ledger", 422],
  ["2024-07-19", "crowd", 422],
])("the replay of %s with %s is refused with %i", async (incident, as_, status) => {
  const asked = contract.callEndpoint(as("viewer"), contract.getReplay, {
    path: { incident },
    query: as_ === undefined ? {} : { as: as_ },
  });
  await expect(asked).rejects.toMatchObject({ problem: { status } });
});

test("mitigations say where they help this plan and what would change there", async () => {
  const { mitigations } = await contract.callEndpoint(as("viewer"), contract.getMitigations);
  const first = mitigations.find(({ rank }) => rank === 1);
  expect(first?.places.length).toBeGreaterThan(0);
  expect(first?.places[0]?.changes.length).toBeGreaterThan(0);
});

test("a scenario is compared without and with strategies, and what cannot be tried says why", async () => {
  const compared = await contract.callEndpoint(as("viewer"), contract.compareStrategies, {
    body: { scenario: "no-phones", strategies: ["mobiles", "pigeons"] },
  });
  expect(compared.carriedOut).toEqual(["mobiles"]);
  expect(compared.untried).toMatchObject([{ id: "pigeons" }]);
  expect(Object.keys(compared.without.simulation.elements)).toContain("order-intake");
  expect(Object.keys(compared.with?.simulation.elements ?? {})).toEqual(["desk-phone"]);
  expect(compared.with?.harm.hours).toBe(0);
  const both = contract.callEndpoint(as("viewer"), contract.compareStrategies, { body: {} });
  await expect(both).rejects.toMatchObject({ problem: { status: 422 } });
});

test("a scenario is played as it would be otherwise, with what its procedures lack then", async () => {
  const play = (body: z.input<typeof contract.compareStrategies.body>) =>
    contract.callEndpoint(as("viewer"), contract.compareStrategies, { body });
  const asItIs = await play({ scenario: "no-phones" });
  expect(asItIs.without.selfDependent).toEqual([
    { id: "by-phone", lacks: "need", lost: ["desk-phone"], from: "PT30M" },
  ]);
  const disruptions = [{ element: "exchange-online", at: "1h", lasts: "2h" }];
  const otherwise = await play({ scenario: "no-phones", disruptions });
  expect(otherwise.without.simulation.scenario).toBe("no-phones");
  expect(otherwise.without.selfDependent).toEqual([]);
  const onTheSpot = await play({ disruptions });
  expect(onTheSpot.without.selfDependent).toEqual([
    { id: "tree", lacks: "channels", lost: ["exchange-online"], from: "PT1H" },
  ]);
});

test("a strategy that the plan has not yet is worth as much as it would be in it", async () => {
  const worthOf = (strategy: typeof mobiles) =>
    contract.callEndpoint(as("viewer"), contract.assessStrategy, { body: { strategy } });
  const inPlan = await contract.callEndpoint(as("viewer"), contract.getStrategies);
  const anew = await worthOf({ ...mobiles, id: "new" });
  expect(anew.strategies).toEqual([{ ...inPlan.strategies[0], id: "new" }]);
  const [, second] = mobiles.changes;
  const impossible = await worthOf({ ...mobiles, changes: second === undefined ? [] : [second] });
  expect(impossible.untried).toMatchObject([{ id: "mobiles" }]);
});

test("recovery and time lines are told of losses given on the spot, of some elements if asked", async () => {
  const disruptions = [{ element: "ledger" }];
  const order = await contract.callEndpoint(as("viewer"), contract.recover, {
    body: { disruptions },
  });
  expect(order.steps).toMatchObject([{ element: "ledger", done: "PT8H" }]);
  const lines = await contract.callEndpoint(as("viewer"), contract.simulate, {
    body: { disruptions, elements: ["payroll", "desk-phone"] },
  });
  expect(Object.keys(lines.elements)).toEqual(["payroll"]);
  const wrong = contract.callEndpoint(as("viewer"), contract.recover, {
    body: { disruptions: [{ element: "ledgre" }] },
  });
  await expect(wrong).rejects.toMatchObject({
    problem: { status: 422, problems: [{ suggestion: "ledger" }] },
  });
});

test("of many losses that are not there some are told, and few held against all that is", async () => {
  const disruptions = Array.from({ length: 1000 }, () => ({ element: "ledgre" }));
  const wrong = contract.callEndpoint(as("viewer"), contract.recover, { body: { disruptions } });
  const told = { message: "the plan has no element ledgre" };
  const problems = Array.from({ length: 100 }, (_, at) => ({
    path: ["body", "disruptions", at, "element"],
    ...told,
    ...(at < 5 ? { suggestion: "ledger" } : {}),
  }));
  const detail = "The plan does not have what is to be lost. Of 1000 these are the first.";
  await expect(wrong).rejects.toHaveProperty("problem.problems", problems);
  await expect(wrong).rejects.toHaveProperty("problem.detail", detail);
});

test("strategies are told with a sequence within a budget", async () => {
  const asked = (budget: string) =>
    contract.callEndpoint(as("viewer"), contract.getStrategies, { query: { budget } });
  expect((await asked("500 EUR")).sequence).toMatchObject({ budget: "500 EUR" });
  await expect(asked("plenty")).rejects.toMatchObject({ problem: { status: 422 } });
});

test("work on strategies that is not there has no progress, and may not be called off by who only reads", async () => {
  await contract.callEndpoint(as("viewer"), contract.getStrategies, {});
  const progress = await contract.callEndpoint(as("viewer"), contract.getStrategiesProgress, {});
  expect(progress).toEqual({ share: null });
  const refused = contract.callEndpoint(as("viewer"), contract.stopStrategies, {});
  await expect(refused).rejects.toMatchObject({ problem: { status: 403 } });
});

test("a preview tells which gaps and cuts would come and go", async () => {
  const edit: Edit = [
    { put: "elements/pager", value: { id: "pager", kind: "service", name: "Pagers" } },
    { put: "elements/payroll/needs", value: [{ any: ["ledger", "pager"] }] },
    { put: "elements/payroll/objectives", value: { rto: "PT4H" } },
  ];
  const preview = await contract.callEndpoint(as("viewer"), contract.previewEdit, {
    body: { edit },
  });
  expect(preview.cuts).toEqual({
    order: 2,
    added: [{ element: "payroll", cut: ["ledger", "pager"] }],
    removed: [{ element: "payroll", cut: ["ledger"] }],
    count: { added: 1, removed: 1 },
  });
  expect(preview.gaps).toEqual({ opened: [], closed: [] });
});

test("a preview tells the gaps that an edit closes and those that it opens", async () => {
  const edit: Edit = [
    { put: "elements/order-intake/needs", value: ["exchange-online"] },
    { put: "elements/payroll/objectives", value: { rto: "PT4H" } },
  ];
  const { gaps } = await contract.callEndpoint(as("viewer"), contract.previewEdit, {
    body: { edit },
  });
  expect(gaps).toEqual({
    opened: [{ element: "ledger", what: "time" }],
    closed: [{ element: "desk-phone", what: "time" }],
  });
});

test("the overview has one answer with a place of the reason for each figure", async () => {
  const overview = await contract.callEndpoint(as("viewer"), contract.getOverview);
  expect(overview).toMatchObject({
    revision: 1,
    highestCriticality: "mission-critical",
    functions: { all: 2, mostCritical: 1, notCovered: 1 },
    gaps: {
      worst: expect.arrayContaining([
        expect.objectContaining({
          element: "desk-phone",
          requiredBy: "order-intake",
          missing: "PT5H",
        }),
      ]),
    },
    microsoft365: { openIssues: 1, first: { element: "order-intake" } },
    changes: { revisions: 1, isMore: false, latest: [{ revision: 1, reason: "begin" }] },
  });
  for (const link of [
    overview.functions.worst[0]?.link,
    overview.gaps.worst[0]?.link,
    overview.weakPoints[0]?.link,
    overview.microsoft365.link,
    overview.waiting.link,
  ]) {
    const response = await fetch(`${running.url}${contract.basePath}${link}`, {
      headers: { authorization: "Bearer viewer" },
    });
    await response.text();
    expect([link, response.status]).toEqual([link, 200]);
  }
});

test("the neighbourhood of an element has its ways with what each requirement says", async () => {
  const asked = (element: string, query = {}) =>
    contract.callEndpoint(as("viewer"), contract.getNeighbourhood, { path: { element }, query });
  const near = await asked("order-intake", { kinds: "service", down: 1, limit: 2 });
  expect(near.elements).toMatchObject([
    { id: "order-intake", hops: 0 },
    { id: "desk-phone", hops: -1, untold: { needs: 0, neededBy: 0 } },
  ]);
  expect(near.ways).toEqual([
    {
      from: "order-intake",
      to: "desk-phone",
      through: 0,
      needs: [{ atLeast: 1, of: 1, for: "operate", holds: "PT0M", loss: 1, evidence: "declared" }],
    },
  ]);
  expect(near.leftOut.total).toBeGreaterThan(0);
  await expect(asked("no-such")).rejects.toMatchObject({ problem: { status: 404 } });
  await expect(asked("ledger", { kinds: "servce" })).rejects.toMatchObject({
    problem: { status: 422, detail: expect.stringContaining("Did you mean service?") },
  });
});
