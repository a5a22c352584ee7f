import * as contract from "@mainstay/api";
import { Happening, type JournalNote } from "@mainstay/plan";
import { openDatabase } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Authenticate } from "../../http/context.ts";
import { type RunningServer, startServer } from "../../server.ts";
import { believe } from "../../testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let other: RunningServer;
const noon = new Date("2026-10-01T12:00:00Z");
const path = { collection: "exercises", id: "autumn" } as const;

/** Ada alone is somebody whom the plan knows. */
const known: Authenticate = async (request) => {
  const person = await believe(request);
  return person?.id === "ada" ? { ...person, email: "ada@depot.example" } : person;
};

beforeAll(async () => {
  databases = await TestServer.start();
  const place = await databases.place();
  const { db, close } = await openDatabase(place);
  const ada = { id: "ada", name: "Ada", email: "ada@depot.example", role: "viewer" };
  await db.insertInto("people").values(ada).execute();
  await close();
  const options = {
    database: place,
    host: "127.0.0.1",
    port: 0,
    authenticate: known,
    now: () => noon,
  };
  running = await startServer(options);
  other = await startServer(options);
  const scenario = { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] };
  const exercise = { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" };
  const edit = [
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    { put: "scenarios/no-mail", value: scenario },
    { put: "exercises/autumn", value: exercise },
  ];
  await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, {
    revision: 0,
    body: { edit },
  });
});
afterAll(async () => {
  await other.close();
  await running.close();
  await databases.stop();
});

const as = (token: string): contract.Server => ({ origin: running.url, send: fetch, token });

const noteOf = (number: number, note: Partial<JournalNote> = {}): JournalNote => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
  at: "2026-10-01T11:00:00.000Z",
  what: { kind: "note", text: `Seen ${number}` },
  ...note,
});

const append = (notes: JournalNote[], token = "responder", id: string = path.id) =>
  contract.callEndpoint(as(token), contract.appendToJournal, {
    path: { ...path, id },
    body: { notes },
  });

test("responders write what happened, everybody reads it, and what is sent again is there once", async () => {
  const first = await append([noteOf(2), noteOf(1)]);
  expect(await append([noteOf(2), noteOf(1)])).toEqual(first);
  const { items } = await contract.callEndpoint(as("viewer"), contract.getJournal, { path });
  expect(items).toEqual(first.items.toReversed());
  expect(items[0]).toMatchObject({ occasion: path, author: { name: expect.any(String) } });
});

test.each([
  ["by whoever only reads", [noteOf(3)], "viewer", "autumn", /no permission journal:append/],
  ["of an exercise that is not there", [noteOf(3)], "responder", "spring", /put it into the plan/],
])("an entry is refused %s", async (_, notes, token, id, why) => {
  await expect(append(notes, token, id)).rejects.toThrow(why);
});

const byBen = noteOf(10, { what: { kind: "note", text: "Ben saw it" } });
const notes: readonly unknown[] = [
  { kind: "note", text: "Seen" },
  { kind: "withdrawal", of: byBen.id, text: "A slip" },
  { kind: "started" },
  { kind: "ended" },
  { kind: "recovered", element: "mail" },
];
const everything = ["note", "withdrawal", "started", "ended", "recovered"];

test.each([
  ["viewer", []],
  ["contributor", ["note"]],
  ["contributor::ben", ["note", "withdrawal"]],
  ["responder", everything],
  ["responder::ann:journal:append", ["note"]],
  ["auditor", []],
  ["continuity-manager", everything],
  ["administrator", everything],
])("%s may write %j beside what Ben wrote", async (token, allowed) => {
  await append([byBen], "contributor::ben");
  const taken: string[] = [];
  const refused = new Set<number>();
  for (const written of notes) {
    const what = Happening.parse(written);
    const sent = append([{ ...noteOf(0), id: crypto.randomUUID(), what }], token);
    const status = await sent.then(
      () => 200,
      ({ problem }: contract.Refused) => problem.status,
    );
    if (status === 200) taken.push(what.kind);
    else refused.add(status);
  }
  expect(taken).toEqual(allowed);
  expect([...refused]).toEqual(allowed.length === notes.length ? [] : [403]);
});

test("a live fault injection starts only once it is said what it may do, when it ends, and it is approved", async () => {
  const commit = async (more: object) => {
    const { revision } = await contract.callEndpoint(as("viewer"), contract.getPlan);
    const live = { id: "live", name: "Live", scenario: "no-mail", date: "2026-10-01" };
    const value = { ...live, method: "fault-injection", approver: "ada", ...more };
    const ada = { id: "ada", name: "Ada", email: "ada@depot.example" };
    const edit = [
      { put: "people/ada", value: ada },
      { put: "exercises/live", value },
    ];
    await contract.callEndpoint(as("continuity-manager"), contract.commitEdit, {
      revision,
      body: { edit },
    });
  };
  const started = [noteOf(90, { what: { kind: "started" } })];
  await commit({ risk: "Mail of one hub" });
  await expect(append(started, "responder", "live")).rejects.toThrow(
    /needs: when it is broken off; the approval of whoever is to allow it\.$/,
  );
  await append([noteOf(91)], "responder", "live");
  await commit({ risk: "Mail of one hub", stopRule: "After ten minutes" });
  const live = { ...path, id: "live" };
  const { hash = "" } = await contract.callEndpoint(as("viewer"), contract.getApproval, {
    path: { collection: "exercises", id: "live" },
  });
  const asked = { path: live, body: { hash } };
  await contract.callEndpoint(as("continuity-manager"), contract.submitForApproval, asked);
  await contract.callEndpoint(as("viewer::ada"), contract.approve, asked);
  const first = await append(started, "responder", "live");
  expect(first.items).toHaveLength(1);
  await commit({});
  expect(await append(started, "responder", "live")).toEqual(first);
});

test("what was sent and withdrawn offline comes together, and a refused entry says who may write it", async () => {
  const [slip, end] = [noteOf(11), noteOf(13, { what: { kind: "ended" } })];
  const back = noteOf(12, { what: { kind: "withdrawal", of: slip.id, text: "A slip" } });
  const token = "contributor::ben";
  expect((await append([slip, back], token)).items).toHaveLength(2);
  await expect(append([end], token)).rejects.toThrow(/“ended” is not for you.*continuity manager/);
  await append([end]);
  expect((await append([end], token)).items).toHaveLength(1);
});

test("whoever follows hears which journal has more, whichever process wrote it", async () => {
  const stream = await fetch(`${other.url}/api/v1/events`, {
    headers: { authorization: "Bearer viewer" },
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const hear = async (words: string) => {
    while (!heard.includes(words)) heard += (await reader?.read())?.value ?? "";
  };
  await hear("event: revision");
  await append([noteOf(4)]);
  await hear("event: journal\ndata: exercises/autumn");
  expect(heard).not.toContain("event: journal\ndata: exercises/spring");
  await reader?.cancel();
});
