import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { acknowledge, connect, type Database, findCall, startCall } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { TestMailServer } from "../mail/testing/test-mail-server.ts";
import { callOf, mailAndText } from "./testing/call-of.ts";

let databases: TestServer;
let mailServer: TestMailServer;
let database: Database;
let place: { readonly url: string };
beforeAll(async () => {
  databases = await TestServer.start();
});
afterAll(() => databases.stop());
beforeEach(async () => {
  mailServer = await TestMailServer.start();
  place = await databases.place();
  database = await connect({ connectionString: place.url });
});
afterEach(async () => {
  await database.close();
  await mailServer.stop();
});

const script = fileURLToPath(new URL("./testing/run-calls.ts", import.meta.url));
const run = (): ChildProcess =>
  spawn(process.execPath, [script, place.url, mailServer.url], { stdio: "inherit" });
/** So long may the database take to see that a process is gone. */
const patience = { timeout: 120_000 };
/** Each process has to start. */
const whole = { timeout: 240_000 };

/** Twelve people on one level, so that several messages are under way together and others after them. */
const people = Array.from({ length: 12 }, (_, at) => `p${String(at).padStart(2, "0")}`);
const [mail] = mailAndText;

async function begin() {
  const [first = "", ...others] = people;
  const places = [
    { person: first, standIns: [] },
    ...others.map((person) => ({ person, after: first, standIns: [] })),
  ];
  const call = callOf(places, { channels: mail === undefined ? [] : [mail] });
  const actor = { name: "Ada", way: "session" } as const;
  await startCall(database.db, call, { at: new Date(call.started), actor });
  return call.id;
}

test(
  "a call whose process is killed in the middle goes on with the next, and only what was under way can come twice",
  whole,
  async () => {
    const id = await begin();
    const finished = run();
    await once(finished, "exit");
    expect(mailServer.arrived).toHaveLength(1);
    const at = new Date("2026-11-29T09:00:00Z");
    await acknowledge(database.db, id, { place: "p00", person: "p00", channel: "Mail" }, { at });
    // Seven are taken and written down or not when it is killed over the eighth.
    const held = mailServer.holdNext(7);
    const killed = run();
    await held;
    killed.kill("SIGKILL");
    await once(killed, "exit");
    await expect
      .poll(async () => {
        await once(run(), "exit");
        const { attempts = [] } = (await findCall(database.db, id)) ?? {};
        return attempts.filter(({ sent }) => sent !== undefined).length;
      }, patience)
      .toBe(people.length);
    const byPerson = Map.groupBy(mailServer.arrived, ({ to }) => to);
    expect([...byPerson.keys()].toSorted()).toEqual(people.map((one) => `${one}@halden.example`));
    const twice = [...byPerson.values()].filter((mails) => mails.length > 1);
    // Five leave together: those before the eighth of them were not written down, and come again under the same id.
    expect(twice.map((mails) => mails.length)).toEqual([2, 2]);
    for (const mails of twice) expect(new Set(mails.map((one) => one.id)).size).toBe(1);
  },
);

test("processes that carry out one call at once write to everybody once", whole, async () => {
  const id = await begin();
  const at = new Date("2026-11-29T09:00:00Z");
  await acknowledge(database.db, id, { place: "p00", person: "p00", channel: "Mail" }, { at });
  await Promise.all([run(), run(), run()].map((child) => once(child, "exit")));
  await once(run(), "exit");
  expect(mailServer.arrived.map(({ to }) => to).toSorted()).toEqual(
    people.slice(1).map((one) => `${one}@halden.example`),
  );
});
