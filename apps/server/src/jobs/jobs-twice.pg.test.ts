import * as contract from "@mainstay/api";
import { editBetween } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import {
  commitEdit,
  type Database,
  latestReading,
  openDatabase,
  planAt,
  readHead,
} from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { body, type GraphDouble, json, startGraphDouble, tenantAt } from "@mainstay/tenant/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { briskPace } from "./testing/brisk-pace.ts";

let databases: TestServer;
let database: Database;
let graph: GraphDouble;
let running: RunningServer;
const now = new Date("2026-11-02T08:00:00Z");

/** So many revisions ask for the plan to be kept whole. */
const revisions = 500;

beforeAll(async () => {
  databases = await TestServer.start();
  const place = await databases.place();
  database = await openDatabase(place);
  await commitOften();
  graph = await startGraphDouble();
  answer();
  running = await startServer({
    database: place,
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => now,
    jobs: { tenant: tenantAt(graph.base).tenant, pace: briskPace },
  });
}, 60_000);
afterAll(async () => {
  await running.close();
  await graph.close();
  await database.close();
  await databases.stop();
});

async function commitOften(): Promise<void> {
  const { db } = database;
  let head = await readHead(db);
  for (let count = 1; count <= revisions; count++) {
    const plan = planOf({
      units: [{ id: "sales", name: "Sales" }],
      elements: [{ id: "exchange-online", kind: "service", name: `Exchange Online ${count}` }],
    });
    const author = { name: "ada", way: "command-line" } as const;
    const outcome = await commitEdit(db, head, {
      edit: editBetween(head.plan, plan),
      author,
      at: now,
    });
    if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
    head = outcome.head;
  }
}

/** What the tenant says, each time that it is asked. */
function answer(): void {
  const announcements = "/v1.0/admin/serviceAnnouncement";
  const overview = { id: "Exchange", service: "Exchange Online", status: "serviceDegradation" };
  const issue = {
    id: "EX1",
    title: "Mail is slow",
    service: "Exchange Online",
    status: "serviceDegradation",
    classification: "incident",
    startDateTime: "2026-11-02T06:00:00Z",
    lastModifiedDateTime: "2026-11-02T07:00:00Z",
    isResolved: false,
    posts: [],
  };
  const ada = {
    id: "ada",
    userPrincipalName: "ada@depot.example",
    department: "Sales",
    accountEnabled: true,
    userType: "Member",
  };
  const mail = `Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Last Activity Date,Send Count,Receive Count,Read Count,Meeting Created Count,Meeting Interacted Count,Assigned Products,Report Period
2026-11-01,ada@depot.example,Ada,False,,2026-10-30,12,40,30,1,2,,30
`;
  graph.on(`${announcements}/healthOverviews`, json({ value: [overview] }));
  graph.on(`${announcements}/issues`, json({ value: [issue] }));
  graph.on("/v1.0/users", json({ value: [ada] }));
  graph.on("/v1.0/subscribedSkus", json({ value: [] }));
  graph.on(
    "/v1.0/reports/getEmailActivityUserDetail(period='D30')",
    body(mail, { type: "text/csv" }),
  );
}

/** Runs a job, and what it has run next, until nothing is left to do. */
async function run(name: contract.JobName): Promise<void> {
  const server = { origin: running.url, send: fetch, token: "administrator" };
  await contract.callEndpoint(server, contract.runJob, { path: { name } });
  const left = sql<{ readonly name: string }>`
    select name from jobs.job where state < 'completed' and name not like '\\_\\_%'`;
  const waiting = async () => (await left.execute(database.db)).rows;
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
  const { items } = await contract.callEndpoint(server, contract.listJobs);
  expect(items.find((job) => job.name === name)?.runs[0]).toMatchObject({ outcome: "done" });
}

/** Everything that these jobs tell people, without how often it was read. */
async function standing() {
  const server = { origin: running.url, send: fetch, token: "auditor" };
  const { services, issues } = await contract.callEndpoint(server, contract.getMicrosoft365Health);
  const readings = await contract.callEndpoint(server, contract.listHealthReadings);
  const { db } = database;
  return {
    health: { services, issues },
    changesOfHealth: readings.items.reduce((sum, { changed }) => sum + changed, 0),
    usage: (await latestReading(db, "usage"))?.form,
    map: await contract.callEndpoint(server, contract.getApplicationMap),
    snapshots: await db.selectFrom("snapshots").selectAll().execute(),
    plan: await planAt(db, revisions),
  };
}

test("a map that is drawn again is the same, and nothing is kept of it", async () => {
  const before = await standing();
  await run("application-map");
  await run("application-map");
  expect(await standing()).toEqual(before);
  expect(await database.db.selectFrom("readings").select("kind").execute()).toEqual([]);
});

test.each(["m365-usage", "m365-health", "plan-snapshot"] as const)(
  "%s run twice leaves what it left when it ran once",
  async (name) => {
    const before = await standing();
    await run(name);
    const once = await standing();
    expect(once).not.toEqual(before);
    await run(name);
    expect(await standing()).toEqual(once);
  },
);

test("health that stays as it is takes no more room, however often it is read", async () => {
  const server = { origin: running.url, send: fetch, token: "auditor" };
  const told = () => contract.callEndpoint(server, contract.listHealthReadings);
  await run("m365-health");
  const { history, total } = await told();
  for (let times = 0; times < 3; times++) await run("m365-health");
  const later = await told();
  const readings = (history?.readings ?? 0) + 3;
  expect([later.total, later.history?.readings]).toEqual([total, readings]);
});
