import { type ApprovableAddress, findMaterial, type Operation, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { type ApprovalEntry, hashOfMaterial } from "@mainstay/store";
import { expect, test } from "vitest";
import type * as z from "zod";
import { planWithout } from "../../people/withheld/plan-without.ts";
import { nothingUnseen, type Unseen } from "../../people/withheld/unseen.ts";
import { toApprovalDocument } from "./approval-document.ts";

const held = { scenario: "no-mail", date: "2026-10-01" };
const about = { put: "exercises/night/scope", value: "Both lines" };
const once = { put: "exercises/dusk/scope", value: "Both lines" };
const post = { put: "elements/mail/name", value: "Post" };
const added = { put: "actions/new", value: { id: "new", name: "New", status: "open" } };
const unseen: Unseen = { injects: [], exercises: ["night"] };
const strategy: ApprovableAddress = { collection: "strategies", id: "second" };
const procedure: ApprovableAddress = { collection: "sops", id: "by-fax" };

function planWith(changes: z.input<typeof Operation>[] | undefined): Plan {
  return planOf({
    elements: [{ id: "mail", kind: "service", name: "Mail" }],
    scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
    exercises: [{ id: "night", name: "Night", ...held }],
    strategies: [{ id: "second", name: "A second line", status: "proposed", changes }],
    sops: [{ id: "by-fax", name: "By fax", trigger: "No mail", strategies: ["second"] }],
  });
}

function approvedAs(plan: Plan, record: ApprovableAddress): readonly ApprovalEntry[] {
  const material = findMaterial(plan, record.collection, record.id);
  if (material === undefined) throw new Error("there is no such record");
  const hash = hashOfMaterial(record.collection, material);
  const by = { id: "ada", name: "Ada" };
  const at = "2026-09-01T08:00:00Z";
  return [{ record, action: "approve", hash, revision: 1, material, at, by }];
}

/** Where the approval stands of what was approved by one plan and is now as in another, as told to somebody. */
function told(record: ApprovableAddress, plans: { was: Plan; is: Plan }, kept: Unseen) {
  const { was, is } = plans;
  const at = { revision: 2, hash: "", catalogs: [] };
  const whole = { head: { ...at, plan: is } };
  const seen = { whole, unseen: kept, head: { ...at, plan: planWithout(is, kept) } };
  return toApprovalDocument(seen, record, approvedAs(was, record));
}

test.each([strategy, procedure])(
  "what was approved in $collection stands for whoever may not read all of it",
  (record) => {
    const plan = planWith([about, post]);
    const whole = told(record, { was: plan, is: plan }, nothingUnseen);
    expect(whole.state).toBe("approved");
    expect(told(record, { was: plan, is: plan }, unseen)).toEqual(whole);
  },
);

test.each([strategy, procedure])(
  "what was changed in $collection since is told without what is kept, and without what is gone",
  (record) => {
    const plans = { was: planWith([once, about]), is: planWith([about, post, added]) };
    const whole = told(record, plans, nothingUnseen);
    const { state, hash, changes } = told(record, plans, unseen);
    expect([state, hash]).toEqual(["reopened", whole.hash]);
    expect(whole.changes.join()).toMatch(/dusk/);
    expect(changes.join()).toMatch(/Post[^]*actions\/new/);
    expect(changes.join()).not.toMatch(/night|dusk/);
  },
);

test.each([strategy, procedure])(
  "what was approved in $collection to be changed in injects is not told to whom they are still to come",
  (record) => {
    const call = { put: "exercises/night/injects/first/what", value: "The second call" };
    const plans = { was: planWith([call, added]), is: planWith([post, added]) };
    const plays: Unseen = { injects: ["night"], exercises: [] };
    expect(told(record, plans, nothingUnseen).changes.join()).toMatch(/The second call/);
    const { state, changes } = told(record, plans, plays);
    expect(state).toBe("reopened");
    expect(changes.join()).toMatch(/Post/);
    expect(changes.join()).not.toMatch(/second call/);
  },
);

test.each([strategy, procedure])(
  "of $collection no changes are told where only that changed",
  (record) => {
    const plans = [
      { was: planWith([about, added]), is: planWith([added]) },
      { was: planWith([added]), is: planWith([about, added]) },
      { was: planWith([once, about]), is: planWith(undefined) },
      { was: planWith(undefined), is: planWith([about]) },
    ];
    for (const each of plans) {
      const { state, changes } = told(record, each, unseen);
      expect([state, changes]).toEqual(["reopened", []]);
    }
  },
);
