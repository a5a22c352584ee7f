import { afterAll, beforeAll, expect, test } from "vitest";
import { linesInOrder } from "../backup/testing/lines-in-order.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { verifyBackup } from "../backup/verify-backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { collect } from "../log/collect.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { TestServer } from "../testing/index.ts";
import { acknowledge } from "./acknowledge.ts";
import { addAttempts, sendNextAttempts } from "./attempts.ts";
import { callsGoingOn, findCall, listCalls } from "./list-calls.ts";
import { endCall, startCall } from "./start-call.ts";
import { callAt } from "./testing/call-at.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const at = new Date("2026-11-29T09:00:00Z");
const later = new Date("2026-11-29T09:05:00Z");
const actor = { id: "p1", name: "Ada", way: "session" } as const;
const over = "7f1f3c1e-4b0e-4c52-9b0a-000000000001";
const goingOn = "7f1f3c1e-4b0e-4c52-9b0a-000000000002";
const added = "7f1f3c1e-4b0e-4c52-9b0a-000000000009";
const wanted = [{ place: "ada", person: "ada", channel: "Mail", address: "ada@halden.example" }];

async function recordCalls() {
  const { db } = await server.open();
  for (const id of [over, goingOn]) {
    await startCall(db, callAt(id, at), { at, actor });
    await addAttempts(db, id, { wanted, at });
  }
  const next = { channel: "Mail", without: [], after: "0", most: 1, now: () => later };
  await sendNextAttempts(db, next, async () => ({ outcome: "sent" }));
  const answer = { place: "ada", person: "ada", channel: "Mail" };
  await acknowledge(db, over, answer, { at: later });
  await endCall(db, over, { outcome: "stopped", at: later, actor });
  return { db, lines: await collect(writeBackup(db, () => later)) };
}

test("a backup has every call with all that was done about it, and its links still name the same", async () => {
  const { db: original, lines } = await recordCalls();
  await verifyBackup(() => linesInOrder(lines));
  const { db } = await server.open();
  expect(await restoreBackup(db, linesInOrder(lines), { at, actor })).toMatchObject({ calls: 2 });
  expect(await findCall(db, over)).toEqual(await findCall(original, over));
  const [before, after] = [await findCall(original, goingOn), await findCall(db, goingOn)];
  expect(after?.attempts).toEqual(before?.attempts);
  // What comes next gets numbers of its own.
  const id = "7f1f3c1e-4b0e-4c52-9b0a-000000000003";
  await startCall(db, callAt(id, later), { at: later, actor });
  expect(await addAttempts(db, id, { wanted, at: later })).toBe(1);
});

test("a call that went on when the backup was written calls nobody once it is restored", async () => {
  const { lines } = await recordCalls();
  const { db } = await server.open();
  await restoreBackup(db, linesInOrder(lines), { at, actor });
  expect(await callsGoingOn(db)).toEqual([]);
  expect((await findCall(db, goingOn))?.call.end).toEqual({
    at: at.toISOString(),
    outcome: "stopped",
  });
});

test("a backup with a call less is refused", async () => {
  const { lines } = await recordCalls();
  const { db } = await server.open();
  const less = lines.filter((line) => !line.startsWith('{"call":') || !line.includes(over));
  await expect(restoreBackup(db, linesInOrder(less), { at, actor })).rejects.toThrow(
    "entries missing",
  );
  expect((await listCalls(db, { limit: 1, after: 0 })).total).toBe(0);
});

test("who acknowledged is proved, and a call that is added or taken away is found", async () => {
  const { db, lines } = await recordCalls();
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, calls: 2 });
  const recounted = (text: readonly string[], count: number) =>
    text.map((line) => line.replace('"calls":2', `"calls":${count}`));
  const isOver = (line: string) => line.startsWith('{"call":') && line.includes(over);
  const one = lines.find(isOver) ?? "";
  for (const [damaged, message] of [
    [
      recounted(
        lines.filter((line) => !isOver(line)),
        1,
      ),
      `the audit tells of more about calls/${over}`,
    ],
    [
      recounted(
        lines.flatMap((line) => (isOver(line) ? [line, one.replaceAll(over, added)] : [line])),
        3,
      ),
      "is not what the audit tells of it",
    ],
    [
      lines.map((line) =>
        isOver(line) ? line.replace(/"acknowledgements":\[.*\]/, '"acknowledgements":[]') : line,
      ),
      "is not what the audit tells of it",
    ],
    [
      lines.map((line) => (isOver(line) ? line.replace('"wait":', '"wait":1') : line)),
      "is not what the audit tells of it",
    ],
  ] as const) {
    const { db: restored } = await server.open();
    await expect(restoreBackup(restored, linesInOrder(damaged), { at, actor })).rejects.toThrow(
      message,
    );
  }
  const answer = { call: goingOn, place: "ada", person: "ada", at: later.toISOString() };
  await db
    .insertInto("call_acknowledgements")
    .values({ ...answer, channel: "Mail", noted_by: null, note: null })
    .execute();
  const about = `calls/${goingOn}`;
  expect(await verifyRecord(db)).toMatchObject({ isSound: false, in: "calls", about });
});
