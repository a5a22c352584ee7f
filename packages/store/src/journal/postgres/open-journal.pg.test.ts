import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linesInOrder } from "../../backup/testing/lines-in-order.ts";
import { restoreBackup } from "../../backup/restore-backup.ts";
import { verifyBackup } from "../../backup/verify-backup.ts";
import { writeBackup } from "../../backup/write-backup.ts";
import { collect } from "../../log/collect.ts";
import { verifyRecord } from "../../proof/verify-record.ts";
import { TestServer } from "../../testing/index.ts";
import { holdJournal } from "../testing/hold-journal.ts";
import { addedBy, autumn, noteOf } from "../testing/note-of.ts";
import { openJournal } from "./open-journal.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

holdJournal(async () => openJournal(await server.open()));

/** A database with two entries. */
async function written() {
  const database = await server.open();
  const journal = openJournal(database);
  await journal.append(addedBy([noteOf(2)]));
  await journal.append(addedBy([noteOf(1)], { name: "Eve" }));
  return { ...database, journal };
}

test("journals are proved by the audit, and what is changed in spite of the table is found", async () => {
  const { db } = await written();
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, journal: 2, audit: 2 });
  await expect(sql`delete from journal`.execute(db)).rejects.toThrow("never changed");
  await sql`alter table journal disable trigger journal_stays`.execute(db);
  await sql`update journal set author = 'Ben' where author = 'Eve'`.execute(db);
  expect(await verifyRecord(db)).toMatchObject({ isSound: false, in: "journal", number: 2 });
  await sql`delete from journal where author = 'Ben'`.execute(db);
  expect(await verifyRecord(db)).toMatchObject({ fault: expect.stringContaining("tells of more") });
});

test("a backup has the journals, and is refused where one was changed or is missing", async () => {
  const { db, journal } = await written();
  const lines = await collect(writeBackup(db, () => new Date("2026-10-02T00:00:00Z")));
  const restored = await server.open();
  const restoring = { at: new Date(0), actor: { name: "root", way: "command-line" } } as const;
  expect(await restoreBackup(restored.db, linesInOrder(lines), restoring)).toMatchObject({
    journal: 2,
  });
  expect(await openJournal(restored).read(autumn)).toEqual(await journal.read(autumn));
  await expect(restoreBackup(restored.db, linesInOrder(lines), restoring)).rejects.toThrow(
    "an audit already",
  );

  const changed = lines.map((line) => line.replace("Seen 1", "Seen 3"));
  const shorter = lines
    .filter((line) => !line.includes("Seen 1"))
    .map((line) => line.replace('"journal":2', '"journal":1'));
  for (const [damaged, message] of [
    [changed, "is not what the audit tells of it"],
    [shorter, "the audit tells of more about journal/"],
  ] as const)
    await expect(verifyBackup(() => linesInOrder(damaged))).rejects.toThrow(message);
});
