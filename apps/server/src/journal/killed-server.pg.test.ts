import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as contract from "@mainstay/api";
import type { JournalNote } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

const kills = 3;
/** So many devices write at once. */
const devices = 5;
const path = { collection: "exercises", id: "autumn" } as const;

let databases: TestServer;
let database: string;
beforeAll(async () => {
  databases = await TestServer.start();
  database = (await databases.place()).url;
});
afterAll(() => databases.stop());

/** A server in a process of its own. */
async function serve(): Promise<{ readonly child: ChildProcess; readonly at: contract.Server }> {
  const served = join(import.meta.dirname, "testing", "served.ts");
  const child = spawn(process.execPath, [served, database], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(databases.directory, "compiled") },
  });
  const [origin] = await once(createInterface(child.stdout), "line");
  return { child, at: { origin: String(origin), send: fetch, token: "continuity-manager" } };
}

async function plan(at: contract.Server): Promise<void> {
  const scenario = { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] };
  const exercise = { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" };
  const edit = [
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    { put: "scenarios/no-mail", value: scenario },
    { put: "exercises/autumn", value: exercise },
  ];
  await contract.callEndpoint(at, contract.commitEdit, { revision: 0, body: { edit } });
}

const append = (at: contract.Server, notes: readonly JournalNote[]) =>
  contract.callEndpoint(at, contract.appendToJournal, { path, body: { notes: [...notes] } });

function noteOf(number: number): JournalNote {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const at = new Date(Date.UTC(2026, 9, 1) + number * 1000).toISOString();
  return { id, at, what: { kind: "note", text: `Seen ${number}` } };
}

test(`with the server killed ${kills} times while ${devices} devices write, nothing acknowledged is lost, and nothing is there twice`, async () => {
  const written: JournalNote[] = [];
  const acknowledged = new Set<string>();
  let { child, at } = await serve();
  await plan(at);
  for (let kill = 0; kill < kills; kill++) {
    // Each device goes on until the server is gone; the one that has come far enough kills it in the middle of the others.
    const far = acknowledged.size + 20 + kill * 7;
    const write = async () => {
      for (;;) {
        const note = noteOf(written.length + 1);
        written.push(note);
        await append(at, [note]);
        acknowledged.add(note.id);
        if (acknowledged.size >= far) child.kill("SIGKILL");
      }
    };
    const ended = once(child, "close");
    await Promise.allSettled(Array.from({ length: devices }, write));
    await ended;
    ({ child, at } = await serve());
    const { items } = await contract.callEndpoint(at, contract.getJournal, { path });
    const there = new Set(items.map(({ id }) => id));
    expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
  }
  // Devices that had no answer send again, with what they sent before.
  await append(at, written);
  const { items } = await contract.callEndpoint(at, contract.getJournal, { path });
  expect(items.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
  expect(acknowledged.size).toBeGreaterThanOrEqual(kills * 20);
  child.kill("SIGKILL");
  await once(child, "close");
}, 300_000);
