import * as contract from "@mainstay/api";
import type { Edit, Exercise, Happening } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { TestMailServer } from "../../mail/testing/test-mail-server.ts";
import { DrillServer } from "../testing/drill-server.ts";

let databases: TestServer;
let mails: TestMailServer;
/** The same twice: with the surprise, and as if there were none. */
let server: DrillServer;
let without: DrillServer;

const now = new Date("2026-10-01T09:00:00Z");
const mine = "nightfall";
const secret = /nightfall|moonless/i;
const exercise: z.input<typeof Exercise> = {
  id: mine,
  name: "Nightfall",
  scenario: "no-mail",
  date: "2026-09-30",
  announced: false,
  facilitator: "ada",
  participants: [{ person: "ben" }, { person: "eve", as: "observer" }],
  trains: ["drill"],
  involved: ["lorry"],
  injects: [{ id: "first", after: "0", what: "It is moonless" }],
};
const sell = [{ remove: "elements/lorry" }];
const surprise = { put: `exercises/${mine}`, value: z.json().parse(exercise) };
const another = { put: `exercises/${mine}`, value: z.json().parse({ ...exercise, name: "Mine" }) };
const tells = (operation: Edit[number]) => secret.test(JSON.stringify(operation));

const edits: readonly Edit[] = [
  [
    ...["ada", "ben", "eve"].map((id) => ({
      put: `people/${id}`,
      value: {
        id,
        name: id,
        joined: "2026-01-01",
        contacts: [{ kind: "email", address: `${id}@halden.example` }],
      },
    })),
    { put: "units/yard", value: { id: "yard", name: "Yard" } },
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail", unit: "yard" } },
    {
      put: "elements/lorry",
      value: { id: "lorry", kind: "supplier", name: "Lorry", unit: "yard" },
    },
    {
      put: "elements/dispatch",
      value: { id: "dispatch", kind: "function", name: "Dispatch", owner: "ben", needs: ["mail"] },
    },
    {
      put: "scenarios/no-mail",
      value: { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
    },
    { put: "trainings/drill", value: { id: "drill", name: "Drill", for: ["players"] } },
    {
      put: "strategies/rail",
      value: { id: "rail", name: "Rail", status: "proposed", changes: sell },
    },
    {
      put: "actions/paint",
      value: { id: "paint", name: "Paint", status: "open", owner: "ben", due: "2026-09-01" },
    },
    {
      put: "exercises/spring",
      value: { id: "spring", name: "Spring", scenario: "no-mail", date: "2027-04-01" },
    },
  ],
  [surprise, { put: "units/dock", value: { id: "dock", name: "Dock" } }],
  [
    { put: `exercises/${mine}/scope`, value: "The moonless yard" },
    {
      put: "actions/follow-up",
      value: { id: "follow-up", name: "And moonless", status: "open", follows: "lamp" },
    },
    {
      put: "actions/lamp",
      value: {
        id: "lamp",
        name: "Moonless lamp",
        status: "open",
        exercise: mine,
        owner: "ben",
        due: "2026-09-01",
      },
    },
    {
      put: "actions/about",
      value: {
        id: "about",
        name: "Moonless stop rule",
        status: "open",
        about: `exercises/${mine}/stopRule`,
        owner: "ben",
        due: "2026-09-01",
      },
    },
    {
      put: "deferrals/wait",
      value: {
        id: "wait",
        record: "actions/follow-up",
        until: "2027-01-01",
        reason: "Moonless",
        approver: "ada",
        on: "2026-08-01",
      },
    },
    { put: "units/pier", value: { id: "pier", name: "Pier" } },
  ],
];

const manager = "continuity-manager::ada";
const knowing = [manager, "viewer::ada", "viewer::eve", "viewer::max", "continuity-manager::ben"];
const players = [
  "viewer::ben",
  "contributor::ben",
  "contributor:yard:ben",
  "responder::ben",
  "auditor::ben",
];

beforeAll(async () => {
  databases = await TestServer.start();
  mails = await TestMailServer.start();
  const call = { occasion: `exercises/${mine}`, message: "Please answer" };
  const all = edits.map((edit) => (edit.some(tells) ? { edit, reason: "For Moonless" } : { edit }));
  server = await DrillServer.start(databases, { edits: all, call, mail: mails }, now);
  const other = edits.map((edit) => ({ edit: edit.filter((operation) => !tells(operation)) }));
  const alone = { edits: other, call: { message: call.message } };
  without = await DrillServer.start(databases, alone, now);
  await note({ kind: "note", text: "The moonless yard is booked" });
}, 120_000);
afterAll(async () => {
  await server.close();
  await without.close();
  await mails.stop();
  await databases.stop();
});

async function note(what: Happening, id: string = crypto.randomUUID()): Promise<void> {
  await contract.callEndpoint(server.as("responder::ada"), contract.appendToJournal, {
    path: { collection: "exercises", id: mine },
    body: { notes: [{ id, at: "2026-10-01T08:00:00Z", what }] },
  });
}

async function remind(at: DrillServer): Promise<void> {
  await contract.callEndpoint(at.as("administrator"), contract.runJob, {
    path: { name: "reminders" },
  });
  const ended = async () => {
    const { items } = await contract.callEndpoint(at.as("auditor"), contract.listJobs);
    return items.find(({ name }) => name === "reminders")?.runs[0]?.outcome;
  };
  await expect.poll(ended, { timeout: 20_000 }).toBe("done");
}

const places: Readonly<Record<string, string>> = {
  action: "lamp",
  collection: "exercises",
  element: "dispatch",
  instant: now.toISOString(),
  list: "exercises",
  revision: "3",
  scenario: "no-mail",
};
const reads = [
  ...contract.endpoints
    .filter(({ method, events }) => method === "GET" && events === undefined)
    .map(({ url }) => url.replaceAll(/\{(\w+)\}/g, (_, field: string) => places[field] ?? mine)),
  "/approvals?collection=exercises",
  "/audit?text=Nightfall",
  `/audit?subject=exercises/${mine}`,
  "/calls/11111111-2222-4333-8444-555555555555",
  `/calls?occasion=exercises/${mine}`,
  "/plan?complete=true",
  "/plan/actions",
  "/plan/actions/follow-up",
  "/plan/deferrals",
  "/plan/exercises?text=Nightfall",
  "/plan/exercises?complete=true",
  "/programme?person=ben",
  "/programme?state=put-off",
  "/programme/readiness/mail",
  "/revisions/2",
  "/revisions/2/inverse",
  "/revisions/2/plan",
  `/revisions?touching=exercises/${mine}`,
  "/revisions?touching=actions/lamp",
  "/search?text=Nightfall",
  "/search?text=moonless",
  "/sheets/csv/actions",
  "/sheets/csv/deferrals",
  "/sheets/csv/injects",
];

/** What tells two servers apart: what they made up, the count of what was done, and why, which nobody reads of what they may not. */
function plain({ status, told }: Awaited<ReturnType<DrillServer["answer"]>>): string {
  return `${status} ${told}`
    .replaceAll(/"[0-9a-f]{64}"/g, '"hash"')
    .replaceAll(/"id":\d+/g, '"id":0')
    .replaceAll(/127\.0\.0\.1:\d+/g, "host")
    .replaceAll(/"(request|requestId|instance)":"[^"]*"/g, "");
}

/** What runs of jobs say of themselves counts for all alike, and when is another time. */
const aside: readonly string[] = ["/jobs"];

test("no mail tells whoever only plays what is due, and whoever edits the plan is told", async () => {
  for (const one of [server, without]) await remind(one);
  await expect.poll(() => mails.arrived.length, { timeout: 20_000 }).toBe(2);
  const textTo = (name: string) =>
    mails.arrived.find(({ to }) => to === `${name}@halden.example`)?.text;
  expect(textTo("kim")).toContain("Hold: Nightfall");
  expect(textTo("ben")).toContain("one thing is due");
  expect(textTo("ben")).toContain("Do: Paint");
});

test("whoever only plays is told the same as if there were no such exercise, by every address", async () => {
  const different: unknown[] = [];
  for (const url of reads.filter((one) => !aside.includes(one))) {
    for (const token of players) {
      const answers = [server, without].map((each) => each.answer(url, token));
      const [one = "", two = ""] = (await Promise.all(answers)).map(plain);
      const at = one.split("").findIndex((letter, place) => letter !== two[place]);
      if (one !== two)
        different.push([url, token, one.slice(at - 60, at + 200), two.slice(at - 60, at + 200)]);
    }
  }
  expect(different).toEqual([]);
}, 300_000);

test("whoever edits the plan, leads it, watches it or takes no part is told of it", async () => {
  for (const token of knowing) {
    const { status, told } = await server.answer(`/plan/exercises/${mine}`, token);
    expect([token, status, told]).toEqual([token, 200, expect.stringContaining("moonless")]);
    const { told: due } = await server.answer("/programme", token);
    expect([token, due]).toEqual([token, expect.stringContaining(`exercises/${mine}`)]);
  }
});

const written: readonly (readonly [string, Edit[number], number])[] = [
  ["put it anew", another, 403],
  ["put a field of it", { put: `exercises/${mine}/name`, value: "Mine" }, 422],
  ["take it away", { remove: `exercises/${mine}` }, 422],
  ["take away an action for it", { remove: "actions/lamp" }, 422],
];

test.each(written)(
  "whoever only plays cannot %s, and is refused as if there were none",
  async (_, operation, status) => {
    const body = { edit: [operation] };
    for (const token of ["contributor::ben", "contributor:yard:ben"]) {
      const previews = [server, without].map((one) => one.send("/edits/preview", token, body));
      const [preview, other] = (await Promise.all(previews)).map(plain);
      expect(preview).toBe(other);
      const [seen, alone] = await Promise.all(
        [server, without].map((one) => one.send("/edits", token, body, 3)),
      );
      expect(seen.status).toBe(status);
      expect(plain(seen)).toBe(plain(alone));
      const stale = await server.send("/edits", token, body, 1);
      expect(plain(stale)).toBe(plain(await without.send("/edits", token, body, 1)));
    }
    const path = { collection: "exercises", id: mine } as const;
    const kept = await contract.callEndpoint(server.as(manager), contract.getRecord, { path });
    expect(kept).toMatchObject({ revision: 3, record: { name: "Nightfall", injects: [{}] } });
  },
);

test("what the surprise needs is not taken away, and nobody is told why", async () => {
  const body = { edit: [{ remove: "elements/lorry" }] };
  for (const url of ["/edits/preview", "/edits"]) {
    const { status, told } = await server.send(url, "contributor:yard:ben", body, 3);
    expect([status, told]).toEqual([422, expect.stringContaining("Something else in the plan")]);
    expect(told).not.toMatch(secret);
  }
});

const asked: readonly (readonly [string, object])[] = [
  [
    "/analysis/strategies",
    { strategy: { id: "own", name: "Own", status: "proposed", changes: sell } },
  ],
  ["/analysis/comparisons", { scenario: "no-mail", strategies: ["rail"] }],
];

test.each(asked)(
  "a strategy that it gets in the way of is told of alike by %s",
  async (url, body) => {
    expect((await server.send(url, manager, body)).told).toMatch(secret);
    for (const token of players) {
      const seen = await server.send(url, token, body);
      expect(seen.status).toBe(200);
      expect(plain(seen)).toBe(plain(await without.send(url, token, body)));
    }
  },
);

test("nor can they write into its journal or call people for it", async () => {
  const notes = [{ id: crypto.randomUUID(), at: now.toISOString(), what: { kind: "started" } }];
  const begin = { tree: "crisis", kind: "drill", message: "Now", losses: [] };
  for (const [url, body] of [
    [`/journal/exercises/${mine}`, { notes }],
    ["/calls", { ...begin, id: crypto.randomUUID(), occasion: `exercises/${mine}` }],
  ] as const) {
    const seen = await server.send(url, "responder::ben", body);
    expect(plain(seen)).toBe(plain(await without.send(url, "responder::ben", body)));
    expect(seen.status).toBeGreaterThanOrEqual(400);
  }
});

test("from when it starts they are told of it, but for its injects, and their pages hear of it", async () => {
  const stream = await fetch(`${server.url}/api/v1/events`, {
    headers: { authorization: "Bearer viewer::ben" },
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const hear = async (until: string) => {
    while (!heard.includes(until)) heard += (await reader?.read())?.value ?? "";
  };
  await hear("data: 3");
  await note({ kind: "note", text: "The lamps are out" });
  await server.commit({ edit: [{ put: "units/dock/name", value: "Docks" }] });
  await hear("data: 4");
  const part = (tag: string) =>
    fetch(`${server.url}/api/v1/plan/exercises?limit=1&after=1`, {
      headers: { authorization: "Bearer viewer::ben", ...(tag === "" ? {} : { "if-match": tag }) },
    });
  const seen = (await part("")).headers.get("etag") ?? "";
  expect((await part(seen)).status).toBe(200);
  const start = crypto.randomUUID();
  await note({ kind: "started" }, start);
  await hear(`event: journal\ndata: exercises/${mine}`);
  // There is one more of the same revision, and none has the place any more that it had.
  expect((await part(seen)).status).toBe(409);
  expect(heard.slice(0, heard.indexOf("event: plan"))).not.toContain(mine);
  await reader?.cancel();
  for (const token of players) {
    const { status, told } = await server.answer(`/plan/exercises/${mine}`, token);
    expect([token, status, told]).toEqual([token, 200, expect.stringContaining("moonless yard")]);
    expect(told).not.toContain("It is moonless");
    expect((await server.answer(`/exercises/${mine}/played`, token)).status).toBe(200);
  }
  const found = await server.answer("/search?text=Nightfall", "viewer::ben");
  expect(found.told).toContain(mine);

  await note({ kind: "withdrawal", of: start, text: "Too early" });
  const isGone = async () => (await server.answer(`/plan/exercises/${mine}`, "viewer::ben")).status;
  await expect.poll(isGone, { timeout: 20_000 }).toBe(404);
});

test("one with a result is no surprise any more", async () => {
  await server.commit({ edit: [{ put: `exercises/${mine}/result`, value: "passed" }] });
  const { told } = await server.answer(`/plan/exercises/${mine}`, "viewer::ben");
  expect(told).toContain("It is moonless");
});
