import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as contract from "@mainstay/api";
import { type Edit, editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { openDatabase, restoreBackup } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import {
  body,
  type GraphDouble,
  graphError,
  json,
  startGraphDouble,
  tenantAt,
} from "@mainstay/tenant/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readChannels } from "../calls/read-channels.ts";
import { type RunningServer, startServer } from "../server.ts";
import { TestMailServer } from "../mail/testing/test-mail-server.ts";
import { believe } from "../testing/test-people.ts";
import { jobs } from "./jobs.ts";
import { briskPace } from "./testing/brisk-pace.ts";

let databases: TestServer;
let graph: GraphDouble;
let mailServer: TestMailServer;
let folder: string;
let place: { readonly url: string };
let running: RunningServer;
let other: RunningServer;
let now = new Date("2026-11-02T08:00:00Z");

const content = planOf({
  units: [
    { id: "sales", name: "Sales" },
    { id: "hubs", name: "Hubs" },
  ],
  elements: [{ id: "exchange-online", kind: "service", name: "Exchange Online" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "exchange-online" }] }],
  exercises: [{ id: "spring", name: "Spring", scenario: "no-mail", date: "2026-03-01" }],
  sops: [{ id: "by-fax", name: "Work by fax", reviewed: "2026-10-01" }],
});

beforeAll(async () => {
  databases = await TestServer.start();
  graph = await startGraphDouble();
  mailServer = await TestMailServer.start();
  folder = await mkdtemp(join(tmpdir(), "mainstay-jobs-"));
  place = await databases.place();
  const mail = {
    url: mailServer.url,
    from: "mainstay@halden.example",
    origin: "https://mainstay.example",
  };
  const options = {
    database: place,
    host: "127.0.0.1",
    port: 0,
    authenticate: believe,
    now: () => now,
    jobs: {
      backups: { directory: join(folder, "backups"), keep: 2 },
      mail,
      calls: {
        channels: readChannels(JSON.stringify({ channels: [{ by: "smtp", name: "Mail" }] }), mail),
        origin: mail.origin,
        secret: "a secret for tests alone that is long enough",
      },
      tenant: tenantAt(graph.base).tenant,
      endpoints: { from: join(folder, "endpoints.json"), cloud: "Worldwide" as const },
      // Nobody is there; nothing was observed that could be asked for.
      reverseLookups: { servers: ["127.0.0.1:1"] },
      observationNotices: { minutes: 60 },
      pace: briskPace,
    },
  };
  running = await startServer(options);
  other = await startServer(options);
  await commit(editBetween(Plan.parse({ mainstay: 1 }), content));
});
afterAll(async () => {
  await running.close();
  await other.close();
  await graph.close();
  await mailServer.stop();
  await databases.stop();
  await rm(folder, { recursive: true, force: true });
});

function as(token: string, { url } = running): contract.Server {
  return { origin: url, send: fetch, token };
}

async function commit(edit: Edit): Promise<void> {
  const { revision } = await contract.callEndpoint(as("viewer"), contract.getPlan);
  await contract.callEndpoint(as("administrator"), contract.commitEdit, {
    body: { edit },
    revision,
  });
}

function ask(name: contract.JobName, at = running) {
  return contract.callEndpoint(as("administrator", at), contract.runJob, { path: { name } });
}

async function runsOf(name: contract.JobName) {
  const { items } = await contract.callEndpoint(as("auditor"), contract.listJobs);
  return items.find((job) => job.name === name)?.runs ?? [];
}

/** The last run, once there are so many and it has ended. */
async function ended(name: contract.JobName, count: number) {
  await expect
    .poll(async () => (await runsOf(name)).filter((run) => run.outcome !== undefined).length, {
      timeout: 20_000,
    })
    .toBe(count);
  return (await runsOf(name))[0];
}

test("every job is told with when it runs and whether it runs here", async () => {
  const { items } = await contract.callEndpoint(as("auditor"), contract.listJobs);
  expect(items.map(({ name }) => name)).toEqual(contract.jobNames);
  expect(items.map(({ off }) => off).filter((off) => off !== undefined)).toEqual([]);
  const { db, close } = await openDatabase(place);
  const { rows } = await sql<{ name: string; cron: string }>`
    select name, cron from jobs.schedule order by name`.execute(db);
  await close();
  const scheduled = items.flatMap(({ name, schedule: cron }) =>
    cron === undefined ? [] : [{ name, cron }],
  );
  expect(rows).toEqual(scheduled.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
  const bare = jobs.map(({ name, off }) => [name, off?.({})]);
  expect(bare.filter(([, off]) => off !== undefined).map(([name]) => name)).toEqual([
    "backup",
    "mail",
    "calls",
    "m365-health",
    "m365-usage",
    "m365-endpoints",
    "reverse-names",
    "observation-notices",
  ]);
});

test("a backup is written whole under its instant, restores, and the oldest are removed", async () => {
  const directory = join(folder, "backups");
  await mkdir(directory, { recursive: true });
  const left = "mainstay-2026-11-01T02-00-00.000Z.ndjson.gz.part";
  await writeFile(join(directory, left), "half");
  await writeFile(join(directory, "notes.txt"), "not ours");
  for (let run = 1; run <= 3; run++) {
    now = new Date(Date.UTC(2026, 10, 2, 8, run));
    await ask("backup");
    expect(await ended("backup", run)).toMatchObject({ outcome: "done", attempt: 1 });
  }
  const names = (await readdir(directory)).toSorted();
  expect(names).toEqual([
    "mainstay-2026-11-02T08-02-00.000Z.ndjson.gz",
    "mainstay-2026-11-02T08-03-00.000Z.ndjson.gz",
    "notes.txt",
  ]);
  const text = gunzipSync(await readFile(join(directory, names[1] ?? ""))).toString();
  const { db, close } = await openDatabase(await databases.place());
  async function* lines() {
    yield* text.split("\n");
  }
  expect(
    await restoreBackup(db, lines(), { at: now, actor: { name: "root", way: "command-line" } }),
  ).toMatchObject({ revisions: 1 });
  await close();
});

test("asked for on two processes at once, a job runs once", async () => {
  const before = (await runsOf("plan-snapshot")).length;
  const asked = await Promise.all([
    ask("plan-snapshot"),
    ask("plan-snapshot", other),
    ask("plan-snapshot"),
    ask("plan-snapshot", other),
  ]);
  expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
  const run = await ended("plan-snapshot", before + 1);
  expect(run).toMatchObject({ outcome: "done", said: "nothing to keep at revision 1" });
});

test("what is overdue becomes a notice, and is gone when it was done", async () => {
  const { db, close } = await openDatabase(place);
  const mia = { id: "mia", name: "Mia", email: "mia@halden.example", role: "continuity-manager" };
  await db.insertInto("people").values(mia).execute();
  await close();
  await ask("reminders");
  expect((await ended("reminders", 1))?.said).toBe(
    "1 open, 1 of them new; 0 gone; 1 mails to be sent",
  );
  await expect.poll(() => mailServer.arrived.length, { timeout: 20_000 }).toBe(1);
  expect(mailServer.arrived[0]).toMatchObject({
    to: "mia@halden.example",
    text: expect.stringContaining("https://mainstay.example/"),
  });
  const list = () => contract.callEndpoint(as("viewer"), contract.listNotices);
  expect((await list()).items).toMatchObject([
    { kind: "hold", record: "exercises/spring", since: now.toISOString() },
  ]);
  await commit([{ put: "exercises/spring/result", value: "passed" }]);
  const path = { collection: "sops" as const, id: "by-fax" };
  const { hash = "" } = await contract.callEndpoint(as("viewer"), contract.getApproval, { path });
  const submission = { path, body: { hash } };
  await contract.callEndpoint(as("administrator"), contract.submitForApproval, submission);
  now = new Date("2026-11-10T08:00:00Z");
  await ask("reminders");
  await ended("reminders", 2);
  expect((await list()).items.map(({ kind, message }) => [kind, message])).toContainEqual([
    "approval-waiting",
    "Work by fax has waited 8 days for approval since a administrator submitted it",
  ]);
  expect((await list()).items.map(({ kind }) => kind)).not.toContain("hold");
  const none = { limit: 1, after: (await list()).total };
  expect(
    (await contract.callEndpoint(as("viewer"), contract.listNotices, { query: none })).items,
  ).toEqual([]);
});

const announcements = "/v1.0/admin/serviceAnnouncement";
const overview = { id: "Exchange", service: "Exchange Online", status: "serviceOperational" };

test("a run that fails is told with its reason, tried again, and kept when it succeeds", async () => {
  graph.on(`${announcements}/healthOverviews`, graphError(403, "Forbidden"));
  graph.on(`${announcements}/issues`, graphError(403, "Forbidden"));
  await ask("m365-health");
  expect(await ended("m365-health", 1)).toMatchObject({
    attempt: 1,
    outcome: "failed",
    said: expect.stringContaining("ServiceHealth.Read.All"),
  });
  graph.on(`${announcements}/healthOverviews`, json({ value: [overview] }));
  graph.on(`${announcements}/issues`, json({ value: [] }));
  expect(await ended("m365-health", 2)).toMatchObject({
    attempt: 2,
    outcome: "done",
    said: "0 open issues",
  });
  const known = await contract.callEndpoint(as("viewer", other), contract.getMicrosoft365Health);
  expect(known).toMatchObject({
    services: [{ id: "Exchange", state: "up", element: "exchange-online" }],
    issues: [],
    readings: 2,
    failures: 1,
  });
  const { db, close } = await openDatabase(place);
  const rows = await db
    .selectFrom("readings")
    .select("form")
    .where("kind", "=", "health")
    .execute();
  expect(rows.map(({ form }) => form)).toMatchObject([
    { read: [], failed: [{}, {}] },
    { read: ["services", "issues"], services: [{ id: "Exchange" }] },
  ]);
  await close();
});

const people = [
  ["ada", "Sales"],
  ["ben", "Hubs"],
  ["cleo", "Nowhere"],
] as const;
const users = people.map(([name, department]) => ({
  id: name,
  userPrincipalName: `${name}@depot.example`,
  department,
  accountEnabled: true,
  userType: "Member",
}));
const mail = `Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Last Activity Date,Send Count,Receive Count,Read Count,Meeting Created Count,Meeting Interacted Count,Assigned Products,Report Period
2026-11-01,ada@depot.example,Ada,False,,2026-10-30,12,40,30,1,2,,30
2026-11-01,ben@depot.example,Ben,False,,,0,0,0,0,0,,30
`;

test("usage is counted by unit with what could be read, and the application map drawn anew after it", async () => {
  graph.on("/v1.0/users", json({ value: users }));
  graph.on("/v1.0/subscribedSkus", json({ value: [] }));
  graph.on(
    "/v1.0/reports/getEmailActivityUserDetail(period='D30')",
    body(mail, { type: "text/csv" }),
  );
  await ask("m365-usage");
  const run = await ended("m365-usage", 1);
  expect(run).toMatchObject({ outcome: "done", attempt: 1 });
  expect(run?.said).toContain("2 people counted, 1 without a unit");
  expect(run?.said).toContain("getTeamsUserActivityUserDetail");
  expect((await ended("application-map", 1))?.said).toContain("drawn by the last usage read");
  const map = await contract.callEndpoint(as("viewer"), contract.getApplicationMap);
  expect(map).toMatchObject({
    services: [
      {
        id: "exchange-online",
        uses: [
          { unit: "sales", active: { users: 1, ofUsers: 1, share: 1 } },
          { unit: "hubs", active: { users: 0, ofUsers: 1, share: 0 } },
        ],
      },
    ],
  });
  const { db, close } = await openDatabase(place);
  // What is asked for while a map is being drawn has a later reading: it is drawn once more.
  const { rows } = await sql<{ readonly policy: string }>`
    select policy from jobs.queue where name = 'application-map'`.execute(db);
  expect(rows).toEqual([{ policy: "stately" }]);
  await close();
});
