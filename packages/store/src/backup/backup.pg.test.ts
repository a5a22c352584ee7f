import { editBetween } from "@mainstay/plan";
import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeAudit } from "../audit/write-audit.ts";
import type { Database } from "../database/open-database.ts";
import { collect } from "../log/collect.ts";
import { verifyRecord } from "../log/verify-record.ts";
import { commitEdit } from "../record/commit-edit.ts";
import { planAt } from "../record/plan-at.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

let server: TestServer;
let original: Database;
let lines: readonly string[];
const at = new Date("2026-11-29T10:00:00Z");

beforeAll(async () => {
  server = await TestServer.start();
  original = await server.open();
  const { db } = original;
  let head = await readHead(db);
  for (const plan of fc.sample(arbitraryPlan(), { seed: 7, numRuns: 6 })) {
    const edit = editBetween(head.plan, plan);
    const outcome = await commitEdit(db, head, { edit, author: "ada", at });
    if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
    head = outcome.head;
  }
  await writeAudit(db, {
    at,
    actor: "ada",
    action: "export",
    subject: "plan",
    detail: { rows: 3 },
  });
  lines = await collect(writeBackup(db, at));
});
afterAll(() => server.stop());

async function* given(text: readonly string[]): AsyncGenerator<string> {
  yield* text;
}

test("a backup holds the log and the audit, and everything else follows from them", async () => {
  const { db } = await server.open();
  expect(await restoreBackup(db, given(lines))).toMatchObject({ revisions: 6, audit: 1 });
  expect(await readHead(db)).toEqual(await readHead(original.db));
  expect(await planAt(db, 3)).toEqual(await planAt(original.db, 3));
  expect(await verifyRecord(db)).toEqual(await verifyRecord(original.db));
  expect(await collect(writeBackup(db, at))).toEqual(lines);
});

const changed = (line: number, from: string, to: string) =>
  lines.map((text, index) => (index === line ? text.replace(from, to) : text));

test.each([
  ["nothing", () => [], "the backup is empty"],
  ["something else", () => ["hello"], "line 1 is not the beginning of a backup"],
  ["half of it", () => lines.slice(0, 4), "breaks off after line 4"],
  ["an entry less", () => lines.toSpliced(3, 1), "line 4 does not follow"],
  ["another author", () => changed(2, '"ada"', '"bob"'), "line 3 is not what was recorded"],
  ["an audit less", () => lines.toSpliced(-2, 1), "entries missing"],
  ["more than the end", () => [...lines, lines[1]], "comes after the end"],
])("%s is refused, and nothing is there afterwards", async (_, damaged, message) => {
  const { db } = await server.open();
  await expect(restoreBackup(db, given(damaged()))).rejects.toThrow(message);
  expect((await readHead(db)).revision).toBe(0);
});

test("what holds a plan already is not written over", async () => {
  await expect(restoreBackup(original.db, given(lines))).rejects.toThrow("into an empty one");
});
