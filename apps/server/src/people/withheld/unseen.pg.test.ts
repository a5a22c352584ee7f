import * as contract from "@mainstay/api";
import type { Edit, Exercise } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";
import { textsInArchive } from "../../testing/texts-in-archive.ts";

let databases: TestServer;
let running: RunningServer;
const first = "Nobody gets any mail";
const secret = "A newspaper asks for the manager";
const exercise: z.input<typeof Exercise> = {
  id: "autumn",
  name: "Autumn",
  scenario: "no-mail",
  date: "2026-10-01",
  facilitator: "ada",
  participants: [{ person: "ben" }, { person: "eve" }],
  injects: [
    { id: "silent", after: "0", what: first, channel: "mail", to: ["ben"] },
    { id: "press", after: "1h", what: `Perhaps: ${secret}`, channel: "phones" },
  ],
};

beforeAll(async () => {
  databases = await TestServer.start();
  running = await startServer({
    database: await databases.place(),
    host: "127.0.0.1",
    port: 0,
    authenticate: async (request) => {
      const person = await believe(request);
      return person && { ...person, email: `${person.id}@halden.example` };
    },
    now: () => new Date("2026-10-01T09:00:00Z"),
  });
  const people = ["ada", "ben", "eve"].map((id) => ({
    put: `people/${id}`,
    value: { id, name: id, contacts: [{ kind: "email", address: `${id}@Halden.example` }] },
  }));
  const edit: Edit = [
    ...people,
    { put: "units/yard", value: { id: "yard", name: "Yard" } },
    {
      put: "elements/phones",
      value: { id: "phones", kind: "service", name: "Phones", unit: "yard" },
    },
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    {
      put: "scenarios/no-mail",
      value: { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
    },
    { put: "exercises/autumn", value: z.json().parse(exercise) },
    { put: "exercises/autumn/injects/press/expect", value: `Not to say: ${secret}` },
  ];
  await contract.callEndpoint(as("continuity-manager::ada"), contract.commitEdit, {
    revision: 0,
    body: { edit },
  });
  await contract.callEndpoint(as("continuity-manager::ada"), contract.commitEdit, {
    revision: 1,
    body: { edit: [{ put: "exercises/autumn/injects/press/what", value: secret }] },
  });
  await contract.callEndpoint(as("continuity-manager::ada"), contract.appendToJournal, {
    path: { collection: "exercises", id: "autumn" },
    body: {
      notes: [
        {
          id: crypto.randomUUID(),
          at: "2026-10-01T08:00:00Z",
          what: { kind: "inject-sent", inject: "silent" },
        },
      ],
    },
  });
});
afterAll(async () => {
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });
type Sent = Pick<RequestInit, "method" | "body"> & { readonly headers?: Record<string, string> };
const ask = (url: string, token: string, { headers, ...more }: Sent = {}) =>
  fetch(`${running.url}/api/v1${url}`, {
    ...more,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });

/** How an endpoint answers, and all that it tells, unpacked where it is a workbook. */
async function answerOf(url: string, token: string, body?: object) {
  const sent = body && {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await ask(url, token, sent);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPacked = bytes.subarray(0, 2).toString() === "PK";
  return { status: answer.status, told: isPacked ? textsInArchive(bytes) : String(bytes) };
}

const leaders = ["responder::ada", "continuity-manager::ben", "auditor::max"];
const players = ["viewer::ben", "contributor::ben", "responder::ben", "auditor::ben"];

const places: Readonly<Record<string, string>> = {
  collection: "exercises",
  element: "mail",
  instant: "2026-10-01T09:00:00Z",
  list: "injects",
  revision: "2",
  scenario: "no-mail",
};
const reads = contract.endpoints
  .filter(({ method, events }) => method === "GET" && events === undefined)
  .map(({ url }) => url.replaceAll(/\{(\w+)\}/g, (_, field: string) => places[field] ?? "autumn"));
const telling = [
  "/export",
  "/plan",
  "/plan/exercises",
  "/plan/exercises/autumn",
  "/reports/exercises/autumn",
  "/revisions",
  "/revisions/2",
  "/revisions/2/inverse",
  "/revisions/2/plan",
  "/revisions/at/2026-10-01T09:00:00Z/plan",
  "/sheets/csv/injects",
  "/sheets/workbook",
];

test.each([...telling, "/plan?complete=true", "/plan/exercises?complete=true"])(
  "%s tells a player nothing of what is still to come, and all to who leads, edits or takes no part",
  async (url) => {
    for (const token of leaders) {
      const { status, told } = await answerOf(url, token);
      expect([token, status, told]).toEqual([token, 200, expect.stringContaining(secret)]);
    }
    for (const token of players) {
      const { status, told } = await answerOf(url, token);
      const isHistory = url.startsWith("/revisions");
      expect([token, status]).toEqual([token, isHistory && token === "viewer::ben" ? 403 : 200]);
      expect(told).not.toContain(secret);
    }
  },
);

test("no other address tells it to anybody", async () => {
  const found: string[] = [];
  for (const url of [...reads, "/search?text=newspaper"]) {
    const { told } = await answerOf(url, "administrator::ada");
    if (told.includes(secret)) found.push(url);
  }
  expect(found.toSorted()).toEqual(telling);
});

test("players are told how an exercise is prepared by all that the plan says, and that the report withholds something", async () => {
  for (const token of ["auditor::max", "viewer::ben"]) {
    const { points } = await contract.callEndpoint(as(token), contract.getPreparation, {
      path: { exercise: "autumn" },
    });
    expect(points.find(({ point }) => point === "timeline")).toMatchObject({
      state: "open",
      evidence: [{ words: expect.stringContaining("inject") }],
    });
  }
  const { told } = await answerOf("/reports/exercises/autumn", "viewer::ben");
  expect(told).toContain("withheld from those who play");
});

test("no preview of an edit tells what it would take away", async () => {
  for (const operation of [
    { remove: "exercises/autumn/injects" },
    { remove: "exercises/autumn/injects/press" },
    { put: "exercises/autumn/injects/press/what", value: "Something else" },
  ]) {
    const body = { edit: [operation] };
    for (const token of leaders) {
      const { status, told } = await answerOf("/edits/preview", token, body);
      expect([status, told]).toEqual([200, expect.stringContaining(secret)]);
    }
    for (const token of players) {
      const { status, told } = await answerOf("/edits/preview", token, body);
      expect([200, 422]).toContain(status);
      expect(told).not.toContain(secret);
    }
  }
});

test("no preview of a spreadsheet tells what it would change", async () => {
  const { told: sheet } = await answerOf("/sheets/csv/injects", "continuity-manager::ada");
  const content = Buffer.from(sheet.replaceAll(secret, "Something else")).toString("base64");
  const body = { files: [{ name: "injects.csv", content }], isComplete: true };
  const whole = await answerOf("/sheets/preview", "continuity-manager::ben", body);
  expect(whole).toEqual({ status: 200, told: expect.stringContaining(secret) });
  const seen = await answerOf("/sheets/preview", "contributor::ben", body);
  expect(seen).toEqual({ status: 200, told: expect.not.stringContaining(secret) });
});

test("what stands in the way of an edit does not tell it either", async () => {
  const refused = (token: string, edit: Edit) =>
    ask("/edits", token, {
      method: "POST",
      headers: { "content-type": "application/json", "if-match": '"1"' },
      body: JSON.stringify({ edit }),
    });
  const answer = await refused("contributor::ben", [{ remove: "exercises/autumn/injects" }]);
  expect(answer.status).toBe(409);
  expect(await answer.text()).not.toContain("press");
});

const manager = "continuity-manager::ada";
const exerciseAs = async (token: string, id: string) => {
  const path = { collection: "exercises", id } as const;
  return contract.callEndpoint(as(token), contract.getRecord, { path });
};

test.each(["contributor::ben", "contributor:yard:ben"])(
  "%s, who plays, cannot write the exercise down as it is read, without what is still to come",
  async (token) => {
    const { record, revision } = await exerciseAs(token, "autumn");
    expect(record).not.toHaveProperty("injects");
    const edit: Edit = [{ put: "exercises/autumn", value: z.json().parse(record) }];
    const sent = contract.callEndpoint(as(token), contract.commitEdit, {
      revision,
      body: { edit },
    });
    await expect(sent).rejects.toMatchObject({ problem: { status: 403 } });
    const after = await exerciseAs(manager, "autumn");
    expect(after).toMatchObject({
      revision,
      record: { injects: [{ id: "silent" }, { what: secret }] },
    });
  },
);

test.each([
  ["/edits/preview", {}],
  ["/edits", { "if-match": '"2"' }],
])(
  "%s says of an edit that an inject does not let pass only that it is so",
  async (url, headers) => {
    const refused = async (token: string) => {
      const answer = await ask(url, token, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ edit: [{ remove: "elements/phones" }] }),
      });
      return { status: answer.status, told: await answer.text() };
    };
    const whole = await refused("continuity-manager::ben");
    expect(whole).toEqual({ status: 422, told: expect.stringContaining("injects/press") });
    const seen = await refused("contributor:yard:ben");
    expect(seen).toEqual({ status: 422, told: expect.stringContaining("still to come") });
    expect(seen.told).not.toContain("press");
  },
);

test("what a player reads is another answer than the whole, also for the browser that kept the whole", async () => {
  const whole = await ask("/plan", "responder::ada");
  const headers = { "if-none-match": whole.headers.get("etag") ?? "" };
  await whole.text();
  expect((await ask("/plan", "responder::ada", { headers })).status).toBe(304);
  const seen = await ask("/plan", "responder::ben", { headers });
  expect(seen.status).toBe(200);
  await seen.text();
});

test("players are told what was sent to them", async () => {
  const played = (token: string) =>
    contract.callEndpoint(as(token), contract.getPlayedExercise, { path: { exercise: "autumn" } });
  expect(await played("viewer::ben")).toEqual({
    exercise: "autumn",
    name: "Autumn",
    told: [
      {
        inject: "silent",
        sent: "2026-10-01T08:00:00.000Z",
        what: first,
        to: ["ben"],
        over: "Mail",
      },
    ],
  });
  expect((await played("viewer::eve")).told).toEqual([]);
  expect((await played("viewer::max")).told).toHaveLength(1);
});

test("nor does the past of an exercise that goes by another id now", async () => {
  await contract.callEndpoint(as("continuity-manager::ada"), contract.commitEdit, {
    revision: 2,
    body: {
      edit: [
        { remove: "exercises/autumn" },
        { put: "exercises/winter", value: z.json().parse({ ...exercise, id: "winter" }) },
      ],
    },
  });
  for (const url of telling.filter((one) => one.startsWith("/revisions"))) {
    const { told } = await answerOf(url, "auditor::max");
    expect(told).toContain(secret);
    const { status, told: seen } = await answerOf(url, "contributor::ben");
    expect([url, status, seen]).toEqual([url, 200, expect.not.stringContaining(secret)]);
  }
  const { told } = await answerOf("/revisions/3/inverse", "contributor::ben");
  expect(told).not.toContain(secret);
});

test("nor the past of injects that were taken out to be written anew", async () => {
  await contract.callEndpoint(as("continuity-manager::ada"), contract.commitEdit, {
    revision: 3,
    body: { edit: [{ remove: "exercises/winter/injects" }] },
  });
  for (const url of [...telling.filter((one) => one.startsWith("/revisions")), "/revisions/4"]) {
    const { status, told } = await answerOf(url, "contributor::ben");
    expect([url, status, told]).toEqual([url, 200, expect.not.stringContaining(secret)]);
  }
  const { told } = await answerOf("/revisions/4/inverse", "contributor::ben");
  expect(told).not.toContain(secret);
});

test("whoever may write an exercise down as they read it loses no inject of it, also as a player", async () => {
  const value = z.json().parse({ ...exercise, id: "spring", injects: exercise.injects });
  let { revision } = await contract.callEndpoint(as(manager), contract.commitEdit, {
    revision: 4,
    body: { edit: [{ put: "exercises/spring", value }] },
  });
  const refused = new Map<string, number>();
  for (const role of contract.Role.options) {
    const token = `${role}::ben`;
    const { record } = await exerciseAs(token, "spring");
    const edit = [{ put: "exercises/spring", value: z.json().parse({ ...record, name: role }) }];
    const sent = contract.callEndpoint(as(token), contract.commitEdit, {
      revision,
      body: { edit },
    });
    const answer = await sent.catch(({ problem }: contract.Refused) => problem.status);
    if (typeof answer === "number") refused.set(role, answer);
    else ({ revision } = answer);
    const kept = await exerciseAs(manager, "spring");
    expect(kept.record).toMatchObject({ injects: [{ id: "silent" }, { id: "press" }] });
  }
  expect(new Set(refused.values())).toEqual(new Set([403]));
  const written = contract.Role.options.filter((role) => !refused.has(role));
  expect(written).toEqual(["continuity-manager", "administrator"]);
});
