import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { type Database, openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Authenticate } from "../../http/context.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let database: Database;
let running: RunningServer;

const known: Authenticate = async (request) => {
  const person = await believe(request);
  return person && { ...person, email: `${person.id}@depot.example` };
};

const path = { collection: "exercises", id: "drill" } as const;
const content: Edit = [
  { put: "people/ada", value: { id: "ada", name: "Ada", email: "ada@depot.example" } },
  { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
  {
    put: "scenarios/no-mail",
    value: { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
  },
  {
    put: "exercises/drill",
    value: {
      id: "drill",
      name: "Drill",
      scenario: "no-mail",
      date: "2026-12-01",
      goals: [{ what: "Mail is back", element: "mail", within: "4h" }],
      risk: "Mail of one hub",
      approver: "ada",
    },
  },
];

beforeAll(async () => {
  databases = await TestServer.start();
  const place = await databases.place();
  database = await openDatabase(place);
  const ada = { id: "ada", name: "Ada", email: "ada@depot.example", role: "viewer" };
  await database.db.insertInto("people").values(ada).execute();
  const now = () => new Date("2026-11-02T08:00:00Z");
  const where = { host: "127.0.0.1", port: 0, authenticate: known, now };
  running = await startServer({ database: place, ...where });
  await contract.callEndpoint(mia(), contract.commitEdit, { body: { edit: content }, revision: 0 });
});
afterAll(async () => {
  await running.close();
  await database.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });
const mia = () => as("continuity-manager::mia");
const ada = () => as("viewer::ada");

async function approve() {
  const { hash = "" } = await contract.callEndpoint(ada(), contract.getApproval, { path });
  return contract.callEndpoint(ada(), contract.approve, { path, body: { hash } });
}

/** What the approvals tell of it, and the day in the plan. */
async function told() {
  const { state } = await contract.callEndpoint(ada(), contract.getApproval, { path });
  const { plan, revision } = await contract.callEndpoint(ada(), contract.getPlan);
  const day = /"approved":"([^"]+)"/.exec(JSON.stringify(plan))?.[1];
  return { state, revision, day };
}

test("what is refused leaves the plan as it is", async () => {
  await expect(approve()).rejects.toMatchObject({
    problem: { status: 409, detail: expect.stringContaining("only what is submitted") },
  });
  expect(await told()).toEqual({ state: "never-submitted", revision: 1, day: undefined });
});

test("an approval and its day in the plan are kept together or not at all", async () => {
  const { hash = "" } = await contract.callEndpoint(mia(), contract.getApproval, { path });
  await contract.callEndpoint(mia(), contract.submitForApproval, { path, body: { hash } });
  for (const table of ["revisions", "approvals"]) {
    await whileFull(table, () =>
      expect(approve()).rejects.toMatchObject({ problem: { status: 500 } }),
    );
    expect(await told()).toEqual({ state: "submitted", revision: 1, day: undefined });
  }
  expect(await approve()).toMatchObject({ state: "approved", revision: 2 });
  expect(await told()).toEqual({ state: "approved", revision: 2, day: "2026-11-02" });
});

/** Has a table take no row meanwhile. */
async function whileFull(table: string, act: () => Promise<void>): Promise<void> {
  const { db } = database;
  await sql`create function refuse_row() returns trigger language plpgsql
    as 'begin raise exception ''there is no room''; end'`.execute(db);
  await sql`create trigger refuse_row before insert on ${sql.table(table)}
    execute function refuse_row()`.execute(db);
  await act();
  await sql`drop function refuse_row() cascade`.execute(db);
}
