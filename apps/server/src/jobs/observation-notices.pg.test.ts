import * as contract from "@mainstay/api";
import { editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestMailServer } from "../mail/testing/test-mail-server.ts";
import { type RunningServer, startServer } from "../server.ts";
import { believe } from "../testing/test-people.ts";
import { briskPace } from "./testing/brisk-pace.ts";

let databases: TestServer;
let mailServer: TestMailServer;
let place: { readonly url: string };
let servers: readonly RunningServer[];
let now = new Date("2026-06-03T12:00:00Z");

const content = planOf({
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: ["tms"],
    },
    { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["db"] },
    { id: "db", kind: "application", name: "Database", seenAs: ["10.0.0.2"] },
  ],
});

beforeAll(async () => {
  databases = await TestServer.start();
  mailServer = await TestMailServer.start();
  place = await databases.place();
  const { db, close } = await openDatabase(place);
  await sql`insert into people (id, name, email, role) values
    ('ada', 'Ada', 'ada@halden.example', 'continuity-manager'),
    ('ben', 'Ben', 'ben@halden.example', 'viewer')`.execute(db);
  await close();
  const start = () =>
    startServer({
      database: place,
      host: "127.0.0.1",
      port: 0,
      authenticate: believe,
      now: () => now,
      jobs: {
        observationNotices: { minutes: 60 },
        mail: {
          url: mailServer.url,
          from: "mainstay@halden.example",
          origin: "https://mainstay.example",
        },
        pace: briskPace,
      },
    });
  servers = [await start(), await start()];
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  const { revision } = await contract.callEndpoint(as("viewer"), contract.getPlan);
  await contract.callEndpoint(as("administrator"), contract.commitEdit, {
    body: { edit },
    revision,
  });
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await mailServer.stop();
  await databases.stop();
});

function as(token: string, at = 0): contract.Server {
  return { origin: servers[at]?.url ?? "", send: fetch, token };
}

/** What the agent on the machine of TMS tells of this minute. */
async function tell(number: number, used: readonly (readonly [to: string, succeeded: boolean])[]) {
  const minute = now.getTime() / 60_000 - 1;
  await contract.callEndpoint(as("administrator"), contract.appendObservations, {
    body: {
      observer: { id: "tms-host", host: "tms-host", platform: "linux", addresses: ["10.0.0.1"] },
      spool: "first",
      number,
      coverage: [{ from: minute, to: minute + 1, opened: 4, seen: 4, attributed: 4, lost: 0 }],
      minutes: used.map(([address, isMade]) => ({
        minute,
        client: { address: "10.0.0.1" },
        server: { address },
        port: 5432,
        protocol: "tcp" as const,
        outcomes: isMade ? { succeeded: 1 } : { refused: 2 },
        roleBy: "told" as const,
      })),
    },
  });
}

/** Runs the job, asked for at both servers at once, and all that it starts; returns the notices that are open. */
async function run(): Promise<readonly string[]> {
  const path = { name: "observation-notices" as const };
  await Promise.all(
    [0, 1].map((at) => contract.callEndpoint(as("administrator", at), contract.runJob, { path })),
  );
  const { db, close } = await openDatabase(place);
  const left = sql<{ name: string; output: unknown }>`
    select name, output from jobs.job where state < 'completed' and name not like '\\_\\_%'`;
  await expect.poll(async () => (await left.execute(db)).rows, { timeout: 60_000 }).toEqual([]);
  await close();
  const { items } = await contract.callEndpoint(as("auditor"), contract.listJobs);
  expect(items.find(({ name }) => name === path.name)?.runs[0]).toMatchObject({ outcome: "done" });
  const notices = await contract.callEndpoint(as("viewer"), contract.listNotices);
  return notices.items.map(({ kind, record }) => `${kind} ${record ?? ""}`).toSorted();
}

/** Without the breaks of lines that are too long for a mail. */
function plainOf(arrived: readonly ({ readonly text: string } | undefined)[]): string {
  return arrived.map((mail) => mail?.text.replaceAll(/=\r?\n/g, "") ?? "").join("\n");
}

const mails = () => mailServer.arrived.splice(0);

test("what observers show is noticed and mailed once, to those who keep the plan", async () => {
  // What there is at first is no news.
  await tell(1, [["198.51.100.1", true]]);
  expect(await run()).toEqual([]);
  now = new Date("2026-06-03T12:10:00Z");
  await tell(2, [
    ["198.51.100.1", true],
    ["198.51.100.2", true],
    ["10.0.0.2", false],
  ]);
  const found = ["observed-failing elements/tms", "observed-third-party elements/tms"];
  expect(await run()).toEqual(found);
  const [mail, ...others] = mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: "ada@halden.example" });
  const text = plainOf([mail]);
  expect(text).toContain("198.51.100.2, a third party");
  expect(text).not.toContain("198.51.100.1");
  expect(await run()).toEqual(found);
  expect(mails()).toEqual([]);

  // Nobody is heard of: what was seen is out of the window, and its notices gone.
  now = new Date("2026-06-03T13:30:00Z");
  expect(await run()).toEqual(["observer-silent "]);
  expect(plainOf(mails())).toContain("the agent on tms-host since 2026-06-03 12:10 UTC");

  // What comes again is open again; of a third party nobody is told twice.
  await tell(3, [["198.51.100.2", true]]);
  expect(await run()).toEqual(["observed-third-party elements/tms"]);
  expect(mails()).toEqual([]);
}, 300_000);

test("notices of what is due stay as they are", async () => {
  const { db, close } = await openDatabase(place);
  await sql`insert into notices (key, kind, message, since, seen)
    values ('k', 'overdue', 'm', now(), now())`.execute(db);
  await close();
  expect(await run()).toContain("overdue ");
}, 120_000);
