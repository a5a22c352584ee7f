import { afterAll, beforeAll, expect, test } from "vitest";
import { listAudit } from "../audit/list-audit.ts";
import { type Database, connect } from "../database/open-database.ts";
import type { Delivery } from "../jobs/mails.ts";
import { TestServer } from "../testing/index.ts";
import { acknowledge } from "./acknowledge.ts";
import { addAttempts, findAttempt, sendNextAttempts } from "./attempts.ts";
import { changeCall } from "./change-call.ts";
import { restoreCall } from "./kept-call.ts";
import { callsGoingOn, callsOf, findCall, listCalls } from "./list-calls.ts";
import { endCall, startCall } from "./start-call.ts";
import { callAt } from "./testing/call-at.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const at = new Date("2026-11-29T09:00:00Z");
const ada = { id: "p1", name: "Ada", way: "session" } as const;
const doing = { at, actor: ada };
const ids = [
  "7f1f3c1e-4b0e-4c52-9b0a-000000000001",
  "7f1f3c1e-4b0e-4c52-9b0a-000000000002",
] as const;
const [id] = ids;
const to = (person: string, channel = "Mail") => ({
  place: person,
  person,
  channel,
  address: `${person}@halden.example`,
});

async function sendAll(
  db: Database["db"],
  outcome: Delivery["outcome"] = "sent",
  channel = "Mail",
) {
  const seen: string[] = [];
  for (let after = "0"; ; ) {
    const done = await sendNextAttempts(
      db,
      { channel, without: [], after, most: 2, now: () => at },
      async ({ person }) => {
        seen.push(person);
        return outcome === "sent" ? { outcome } : { outcome, because: "mail", problem: "no" };
      },
    );
    if (done === undefined) return seen;
    after = done.last;
  }
}

test("a call is kept as it was when it began, once, with its beginning in the audit", async () => {
  const { db } = await server.open();
  const call = callAt(id, at);
  expect(await startCall(db, call, doing)).toBe(true);
  expect(await startCall(db, { ...call, message: "Another" }, doing)).toBe(false);
  expect(await findCall(db, id)).toEqual({ call, attempts: [], acknowledgements: [] });
  expect(await findCall(db, ids[1])).toBeUndefined();
  const { entries } = await listAudit(db, { limit: 10, after: 0 });
  expect(entries).toMatchObject([
    {
      action: "start-call",
      subject: `calls/${id}`,
      actor: ada,
      detail: { kind: "drill", people: 2 },
    },
  ]);
});

test("nothing begins where what belongs to it fails", async () => {
  const { db } = await server.open();
  const within = () => Promise.reject(new Error("no queue"));
  await expect(startCall(db, callAt(id, at), { ...doing, within })).rejects.toThrow("no queue");
  expect(await findCall(db, id)).toBeUndefined();
});

test("calls are listed by their tree and occasion, the latest first", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(ids[0], at), doing);
  const later = new Date("2026-11-29T10:00:00Z");
  await startCall(db, { ...callAt(ids[1], later), occasion: "exercises/autumn" }, doing);
  const list = async (wanted: object) => {
    const { calls, total } = await listCalls(db, { limit: 1, after: 0, ...wanted });
    return [calls.map(({ call }) => call.id), total];
  };
  expect(await list({})).toEqual([[ids[1]], 2]);
  expect(await list({ after: 1 })).toEqual([[ids[0]], 2]);
  expect(await list({ tree: "crisis" })).toEqual([[ids[1]], 2]);
  expect(await list({ tree: "other" })).toEqual([[], 0]);
  expect(await list({ occasion: "exercises/autumn" })).toEqual([[ids[1]], 1]);
});

test("all calls of an incident are told, however many there are", async () => {
  const { db } = await server.open();
  for (let minute = 0; minute < 60; minute++) {
    const began = new Date(at.getTime() + minute * 60_000);
    const call = { ...callAt(crypto.randomUUID(), began), occasion: "incidents/mail-gone" };
    await startCall(db, call, doing);
  }
  const calls = await callsOf(db, "incidents/mail-gone");
  expect(calls).toHaveLength(60);
  expect(calls[0]?.call.started).toBe("2026-11-29T09:59:00.000Z");
  expect(await callsOf(db, "incidents/none")).toEqual([]);
});

test("what a call goes by later is added to what it went by, once, until it ends", async () => {
  const { db } = await server.open();
  const call = callAt(id, at);
  await startCall(db, call, doing);
  const lostSince = at.toISOString();
  const change = { at: lostSince, losses: [], lostSince, channels: call.list.channels };
  expect(await changeCall(db, id, { change, after: 0 })).toBe(true);
  expect(await changeCall(db, id, { change, after: 0 })).toBe(false);
  expect(await changeCall(db, ids[1], { change, after: 0 })).toBe(false);
  await endCall(db, id, { outcome: "stopped", at, actor: ada });
  expect(await changeCall(db, id, { change, after: 1 })).toBe(false);
  expect((await findCall(db, id))?.call).toMatchObject({ ...call, changes: [change] });
});

test("of a call that a channel is down for nothing is sent over it", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  await addAttempts(db, id, { wanted: [to("ada")], at });
  const sent = async (without: readonly string[]) => {
    const how = { channel: "Mail", without, after: "0", most: 1, now: () => at };
    return sendNextAttempts(db, how, async () => ({ outcome: "sent" }));
  };
  expect(await sent([id])).toBeUndefined();
  expect(await sent([ids[1]])).toMatchObject({ outcomes: ["sent"] });
});

test("whoever answered for another is written to no more in their own place, and for others they are", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  const wanted = [to("ada"), to("ben"), { ...to("ben"), place: "dora" }];
  await addAttempts(db, id, { wanted, at });
  await acknowledge(db, id, { place: "ada", person: "ben" }, { at });
  const sent: string[] = [];
  const how = { channel: "Mail", without: [], after: "0", most: 9, now: () => at };
  await sendNextAttempts(db, how, async ({ person, place }) => {
    sent.push(`${person} for ${place}`);
    return { outcome: "sent" };
  });
  expect(sent).toEqual(["ben for dora"]);
});

test("whom a call is to reach is written down once, whoever decides it", async () => {
  const { db, connection } = await server.open();
  const other = await connect(connection);
  await startCall(db, callAt(id, at), doing);
  const wanted = [to("ada"), to("ben")];
  const added = await Promise.all(
    Array.from({ length: 8 }, (_, at8) => addAttempts(at8 % 2 ? db : other.db, id, { wanted, at })),
  );
  expect(added.reduce((sum, one) => sum + one, 0)).toBe(2);
  await other.close();
});

test("each message is sent once, by however many processes", async () => {
  const { db, connection } = await server.open();
  const other = await connect(connection);
  await startCall(db, callAt(id, at), doing);
  const people = Array.from({ length: 25 }, (_, number) => `p${number}`);
  await addAttempts(db, id, { wanted: people.map((person) => to(person)), at });
  const sent = await Promise.all([db, other.db, db, other.db].map((one) => sendAll(one)));
  // What one holds the others pass over, and come back for in their next run.
  expect([...sent.flat(), ...(await sendAll(db))].toSorted()).toEqual(people.toSorted());
  await other.close();
});

test("what was sent or refused is done with, and what has to wait is tried again", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  await addAttempts(db, id, { wanted: [to("ada")], at });
  expect(await sendAll(db, "later")).toEqual(["ada"]);
  expect(await sendAll(db, "later")).toEqual(["ada"]);
  expect((await findCall(db, id))?.attempts).toMatchObject([{ tries: 2, problem: "no" }]);
  expect(await sendAll(db)).toEqual(["ada"]);
  expect((await findCall(db, id))?.attempts).toEqual([
    {
      id: expect.any(String),
      ...to("ada"),
      made: at.toISOString(),
      tries: 3,
      sent: at.toISOString(),
    },
  ]);
  await addAttempts(db, id, { wanted: [to("ben")], at });
  expect(await sendAll(db, "refused")).toEqual(["ben"]);
  expect(await sendAll(db)).toEqual([]);
});

test("nobody is written to who is known to be reached, or by a call that has ended", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  await addAttempts(db, id, { wanted: [to("ada"), to("ben")], at });
  await acknowledge(db, id, { place: "ada", person: "ada", channel: "Text" }, { at });
  expect(await sendAll(db, "later")).toEqual(["ben"]);
  expect(await endCall(db, id, { outcome: "stopped", at, actor: ada })).toBe(true);
  expect(await endCall(db, id, { outcome: "reached", at })).toBe(false);
  expect(await sendAll(db)).toEqual([]);
  expect(await addAttempts(db, id, { wanted: [to("cleo")], at })).toBe(0);
  expect(await callsGoingOn(db)).toEqual([]);
  expect((await findCall(db, id))?.call.end).toEqual({
    at: at.toISOString(),
    outcome: "stopped",
    by: ada,
  });
});

test("the first acknowledgement of somebody counts, and none is ever changed", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  const one = { place: "ada", person: "ada" };
  const all = await Promise.all(
    Array.from({ length: 5 }, (_, number) =>
      acknowledge(db, id, { ...one, channel: `C${number}` }, { at }),
    ),
  );
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(all.map(({ acknowledgement: { channel } }) => channel)).size).toBe(1);
  await expect(
    db.updateTable("call_acknowledgements").set({ person: "ben" }).execute(),
  ).rejects.toThrow("call_acknowledgements");
});

test("whoever notes that somebody was reached is in the audit", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  const noted = {
    place: "ada",
    person: "ada",
    notedBy: ada,
    note: "by phone\0",
  };
  await acknowledge(db, id, noted, { at });
  expect((await findCall(db, id))?.acknowledgements).toEqual([
    { ...noted, at: at.toISOString(), note: "by phone\u{FFFD}" },
  ]);
  const { entries } = await listAudit(db, { limit: 10, after: 0 });
  expect(entries[0]).toMatchObject({
    action: "note-reached",
    actor: ada,
    detail: { place: "ada" },
  });
});

test("an attempt is found by its number, with its call", async () => {
  const { db } = await server.open();
  await startCall(db, callAt(id, at), doing);
  await addAttempts(db, id, { wanted: [to("ada")], at });
  const [{ id: number }] = (await findCall(db, id))?.attempts ?? [];
  expect(await findAttempt(db, number)).toMatchObject({ attempt: { person: "ada" }, call: { id } });
  expect(await findAttempt(db, "999999")).toBeUndefined();
});

test("a call of more people than one statement takes is made, and restored", async () => {
  const { db } = await server.open();
  const call = callAt(id, at);
  await startCall(db, call, doing);
  const wanted = Array.from({ length: 11_000 }, (_, person) => to(`person-${person}`));
  expect(await addAttempts(db, id, { wanted, at })).toBe(wanted.length);
  expect(await addAttempts(db, id, { wanted, at })).toBe(0);
  const kept = await findCall(db, id);
  if (kept === undefined) throw new Error("the call was not kept");
  const { db: other } = await server.open();
  await other.transaction().execute((trx) => restoreCall(trx, kept));
  expect((await findCall(other, id))?.attempts).toEqual(kept.attempts);
});
