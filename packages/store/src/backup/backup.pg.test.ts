import { editBetween, findMaterial } from "@mainstay/plan";
import { arbitraryPlan, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDelegation, listDelegations } from "../approvals/delegations.ts";
import { hashOfMaterial } from "../approvals/approval-entry.ts";
import { listAllApprovals } from "../approvals/list-approvals.ts";
import { recordApproval } from "../approvals/record-approval.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Database } from "../database/open-database.ts";
import { collect } from "../log/collect.ts";
import { verifyRecord } from "../log/verify-record.ts";
import { commitEdit } from "../record/commit-edit.ts";
import { planAt } from "../record/plan-at.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import { restoreBackup } from "./restore-backup.ts";
import { verifyBackup } from "./verify-backup.ts";
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
  const procedure = planOf({ sops: [{ id: "by-fax", name: "Work by fax" }] });
  for (const plan of [...fc.sample(arbitraryPlan(), { seed: 7, numRuns: 5 }), procedure]) {
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
  const record = { collection: "sops", id: "by-fax" } as const;
  const material = findMaterial(head.plan, "sops", "by-fax");
  if (material === undefined) throw new Error("there is no procedure");
  const by = { id: "p1", name: "Ada" };
  const other = { id: "p2", name: "Ben" };
  const hash = hashOfMaterial("sops", material);
  await recordApproval(db, head, { record, at, wanted: { action: "submit", hash, by } });
  const wanted = { action: "approve", hash, by: other, comment: "Fine" } as const;
  await recordApproval(db, head, { record, at, wanted });
  const times = { starts: at.toISOString(), ends: "2027-01-01T00:00:00.000Z" };
  await addDelegation(db, { delegator: by, delegate: other, ...times }, { by: "Ada", at });
  lines = await collect(writeBackup(db, at));
});
afterAll(() => server.stop());

async function* given(text: readonly string[]): AsyncGenerator<string> {
  yield* text;
}

test("a backup holds the log, the audit, approvals and delegations, and everything else follows from them", async () => {
  const { db } = await server.open();
  expect(await restoreBackup(db, given(lines))).toMatchObject({
    revisions: 6,
    audit: 4,
    approvals: 2,
    delegations: 1,
  });
  expect(await readHead(db)).toEqual(await readHead(original.db));
  expect(await planAt(db, 3)).toEqual(await planAt(original.db, 3));
  expect(await verifyRecord(db)).toEqual(await verifyRecord(original.db));
  expect(await listAllApprovals(db)).toEqual(await listAllApprovals(original.db));
  expect(await listDelegations(db)).toEqual(await listDelegations(original.db));
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
  ["a delegation less", () => lines.toSpliced(-2, 1), "entries missing"],
  ["an approval less", () => lines.toSpliced(-3, 1), "entries missing"],
  ["an audit less", () => lines.toSpliced(-5, 1), "entries missing"],
  ["more than the end", () => [...lines, lines[1]], "comes after the end"],
])("%s is refused, and nothing is there afterwards", async (_, damaged, message) => {
  const { db } = await server.open();
  await expect(restoreBackup(db, given(damaged()))).rejects.toThrow(message);
  await expect(verifyBackup(given(damaged()))).rejects.toThrow(message);
  expect((await readHead(db)).revision).toBe(0);
});

test("what holds a plan already is not written over", async () => {
  await expect(restoreBackup(original.db, given(lines))).rejects.toThrow("into an empty one");
});

test("a backup is proved without a database", async () => {
  const { revision, hash } = await readHead(original.db);
  expect(await verifyBackup(given(lines))).toEqual({ revision, hash });
});
