import { editBetween, type Plan } from "@mainstay/plan";
import { arbitraryPlan, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeAudit } from "../audit/write-audit.ts";
import { verifyRecord } from "../proof/verify-record.ts";
import { TestServer } from "../testing/index.ts";
import { commitEdit } from "./commit-edit.ts";
import { emptyPlan } from "./empty-plan.ts";
import { planAt, revisionAt } from "./plan-at.ts";
import { readHead } from "./read-head.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const ada = { id: "p1", name: "ada", way: "session" } as const;
const bob = { name: "bob", way: "command-line" } as const;
const at = new Date("2026-11-29T10:00:00Z");
const payroll = planOf({ elements: [{ id: "payroll", kind: "function", name: "Payroll" }] });

test("what was committed is the current plan, and every plan before it can be seen again", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryPlan({ elements: 5 }), { minLength: 1, maxLength: 4 }),
      async (plans) => {
        const { db, close } = await server.open();
        let head = await readHead(db);
        const seen: Plan[] = [head.plan];
        for (const plan of plans) {
          const edit = editBetween(head.plan, plan);
          const outcome = await commitEdit(db, head, { edit, author: ada, at });
          if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
          head = outcome.head;
          seen.push(plan);
        }
        expect(await readHead(db)).toEqual(head);
        for (const [revision, plan] of seen.entries())
          expect(await planAt(db, revision)).toEqual(plan);
        expect(await planAt(db, seen.length)).toBeUndefined();
        expect(await verifyRecord(db)).toMatchObject({
          isSound: true,
          revisions: plans.length,
          hash: head.hash,
        });
        await close();
      },
    ),
    { numRuns: 15 },
  );
});

test("who edits a plan that others have changed is told what they did", async () => {
  const { db } = await server.open();
  const head = await readHead(db);
  const edit = editBetween(head.plan, payroll);
  const first = await commitEdit(db, head, { edit, author: ada, reason: "It was missing", at });
  expect(first.kind).toBe("committed");
  expect(await commitEdit(db, head, { edit, author: bob, at })).toMatchObject({
    kind: "stale",
    since: [{ revision: 1, author: ada, reason: "It was missing", edit }],
  });
});

test("of many at once on one revision one is committed, and the others are stale", async () => {
  const { db } = await server.open();
  const head = await readHead(db);
  const edit = editBetween(head.plan, payroll);
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, of) =>
      commitEdit(db, head, { edit, author: { ...ada, name: `p-${of}` }, at }),
    ),
  );
  expect(all.map(({ kind }) => kind).sort()).toEqual(["committed", ...Array(7).fill("stale")]);
});

test("what is to be kept with an edit comes with it, or neither does", async () => {
  const { db } = await server.open();
  const head = await readHead(db);
  const proposal = { edit: editBetween(head.plan, payroll), author: ada, at };
  const commit = (isLate: boolean) =>
    commitEdit(db, head, proposal, {
      also: async (trx) => {
        await writeAudit(trx, { at, actor: ada, action: "test" });
        if (isLate) throw new Error("too late");
      },
    });
  await expect(commit(true)).rejects.toThrow("too late");
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 0, audit: 0 });
  expect(await commit(false)).toMatchObject({ kind: "committed" });
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 1, audit: 1 });
});

test("an edit after which the plan would not be valid changes nothing", async () => {
  const { db } = await server.open();
  const head = await readHead(db);
  const edit = [
    {
      put: "elements/payroll",
      value: { id: "payroll", kind: "function", name: "Payroll", needs: ["bank"] },
    },
  ];
  const outcome = await commitEdit(db, head, { edit, author: ada, at });
  expect(outcome).toMatchObject({ kind: "invalid", problems: [{ id: "unknown-id" }] });
  expect(await readHead(db)).toEqual({ revision: 0, hash: "", plan: emptyPlan });
});

test("the revision of an instant is the last one before it", async () => {
  const { db } = await server.open();
  const head = await readHead(db);
  await commitEdit(db, head, { edit: editBetween(head.plan, payroll), author: ada, at });
  expect(await revisionAt(db, new Date(at.getTime() - 1))).toBe(0);
  expect(await revisionAt(db, at)).toBe(1);
});

test("where clocks differ no revision is of before the one that it follows", async () => {
  const { db } = await server.open();
  const clocks = [0, -5000, 3000, 1000].map((offset) => new Date(at.getTime() + offset));
  let head = await readHead(db);
  const instants: string[] = [];
  for (const [number, clock] of clocks.entries()) {
    const name = `Payroll ${number}`;
    const plan = planOf({ elements: [{ id: "payroll", kind: "function", name }] });
    const edit = editBetween(head.plan, plan);
    const outcome = await commitEdit(db, head, { edit, author: ada, at: clock });
    if (outcome.kind !== "committed") throw new Error(`it is ${outcome.kind}`);
    head = outcome.head;
    instants.push(outcome.entry.at);
  }
  const [first, , third] = clocks.map((clock) => clock.toISOString());
  expect(instants).toEqual([first, first, third, third]);
  expect(await revisionAt(db, at)).toBe(2);
  expect(await revisionAt(db, new Date(at.getTime() + 2999))).toBe(2);
  expect(await revisionAt(db, new Date(at.getTime() + 3000))).toBe(4);
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 4 });
});

test("what is sealed is what the database keeps, whatever somebody writes", async () => {
  const { db } = await server.open();
  const head = await readHead(db);
  const author = { ...bob, name: "half a \ud83d pair" };
  const wish = { edit: editBetween(head.plan, payroll), author, reason: "\0 and \udc4d", at };
  await commitEdit(db, head, wish);
  expect(await verifyRecord(db)).toMatchObject({ isSound: true, revisions: 1 });
});
