import { editBetween, findMaterial } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/open-database.ts";
import { commitEdit } from "../record/commit-edit.ts";
import type { Head } from "../record/head.ts";
import { readHead } from "../record/read-head.ts";
import { TestServer } from "../testing/index.ts";
import type { Somebody } from "../people/somebody.ts";
import { type ApprovalAction, hashOfMaterial } from "./approval-entry.ts";
import { addDelegation, delegationsTo, endDelegation } from "./delegations.ts";
import { listApprovals } from "./list-approvals.ts";
import { recordApproval } from "./record-approval.ts";
import { ada, ben, cleo } from "./testing/history.ts";

const record = { collection: "sops", id: "by-fax" } as const;
const content = planOf({ sops: [{ id: "by-fax", name: "Work by fax", trigger: "No mail" }] });
const way = "session";
const actor = { ...ada, way } as const;
const at = new Date("2026-11-01T08:00:00Z");

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function open(): Promise<{ readonly db: Database["db"]; readonly head: Head }> {
  const { db } = await server.open();
  const empty = await readHead(db);
  const edit = editBetween(empty.plan, content);
  const outcome = await commitEdit(db, empty, { edit, author: actor, at });
  if (outcome.kind !== "committed") throw new Error(outcome.kind);
  return { db, head: outcome.head };
}

function hashOf({ plan }: Head): string {
  const material = findMaterial(plan, "sops", "by-fax");
  if (material === undefined) throw new Error("there is no procedure");
  return hashOfMaterial("sops", material);
}

function act(db: Database["db"], head: Head, action: ApprovalAction, by: Somebody) {
  return recordApproval(db, head, { record, at, way, wanted: { action, by, hash: hashOf(head) } });
}

test("what was done is kept with what it was done to, and in the audit", async () => {
  const { db, head } = await open();
  expect(await act(db, head, "submit", ada)).toMatchObject({ kind: "recorded" });
  const wanted = {
    action: "approve",
    by: ben,
    onBehalfOf: cleo,
    comment: "Fine",
    hash: hashOf(head),
  } as const;
  await recordApproval(db, head, { record, at, way, wanted });
  expect(await listApprovals(db, record)).toMatchObject([
    { action: "submit", by: ada, revision: 1, hash: hashOf(head) },
    {
      action: "approve",
      by: ben,
      onBehalfOf: cleo,
      comment: "Fine",
      material: { record: { trigger: "No mail" } },
    },
  ]);
  const audit = await db.selectFrom("audit").selectAll().orderBy("id").execute();
  expect(audit).toMatchObject([
    { actor: "Ada", actor_id: ada.id, actor_way: "session", action: "submit" },
    { actor: "Ben", action: "approve", detail: { onBehalfOf: "Cleo" } },
  ]);
});

test("of many who approve at once one does, and one entry is kept", async () => {
  const { db, head } = await open();
  await act(db, head, "submit", ada);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => act(db, head, "approve", ben)),
  );
  expect(outcomes.filter(({ kind }) => kind === "recorded")).toHaveLength(1);
  expect(await listApprovals(db, record)).toHaveLength(2);
});

test("what is refused leaves nothing behind, and what was kept is never changed", async () => {
  const { db, head } = await open();
  expect(await act(db, head, "approve", ben)).toMatchObject({ kind: "stale" });
  expect(await listApprovals(db, record)).toEqual([]);
  await act(db, head, "submit", ada);
  await expect(db.updateTable("approvals").set({ comment: "Oh" }).execute()).rejects.toThrow(
    "rows of approvals are never changed",
  );
});

test("a delegation counts from its start until its end, or until it is ended", async () => {
  const { db } = await open();
  const starts = "2026-11-02T00:00:00.000Z";
  const ends = "2026-11-09T00:00:00.000Z";
  const made = await addDelegation(
    db,
    { delegator: ada, delegate: ben, kinds: ["sops"], starts, ends },
    { actor, at },
  );
  const countsAt = async (instant: string) =>
    (await delegationsTo(db, ben.id, new Date(instant))).map(({ id }) => id);
  expect(await countsAt("2026-11-01T23:59:59.999Z")).toEqual([]);
  expect(await countsAt(starts)).toEqual([made.id]);
  expect(await countsAt("2026-11-08T23:59:59.999Z")).toEqual([made.id]);
  expect(await countsAt(ends)).toEqual([]);
  expect(await delegationsTo(db, ada.id, new Date(starts))).toEqual([]);
  await endDelegation(db, made.id, { actor, at: new Date("2026-11-03T00:00:00Z") });
  expect(await countsAt("2026-11-04T00:00:00Z")).toEqual([]);
  const again = await endDelegation(db, made.id, {
    actor: { ...actor, name: "Ben" },
    at: new Date("2026-11-05T00:00:00Z"),
  });
  expect(again).toMatchObject({ endedBy: "Ada", endedAt: "2026-11-03T00:00:00.000Z" });
  expect(await endDelegation(db, "999", { actor, at })).toBeUndefined();
  const audit = await db.selectFrom("audit").select("action").orderBy("id").execute();
  expect(audit).toEqual([{ action: "delegate" }, { action: "end-delegation" }]);
});
