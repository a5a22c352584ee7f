import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { acceptEdit, endEdit, proveEdit, reopenEdit } from "./act-edits.ts";

const plan = planOf({
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  exercises: [
    { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01", result: "passed" },
  ],
  actions: [
    {
      id: "faster",
      name: "Restore mail faster",
      status: "open",
      changes: [{ put: "elements/mail/recovery", value: { time: "1h" } }],
    },
  ],
});
const today = "2026-11-01";

function after(edit: Parameters<typeof applyEdit>[1], before = plan) {
  const applied = applyEdit(before, edit, { catalogs: [] });
  if ("problems" in applied) throw new Error(JSON.stringify(applied.problems));
  return applied.plan;
}

test("what an action proposes and its status change at once", () => {
  const accepted = after(acceptEdit(plan.actions[0], today));
  expect(accepted.elements[0].recovery).toEqual({ time: 60 });
  expect(accepted.actions[0]).toMatchObject({ status: "done", done: today });
});

test("an action is ended with the reason, or with what has proven it, and can be opened again", () => {
  const [action] = plan.actions;
  const rejected = after(endEdit(action, { as: "rejected", reason: "Too dear", today }));
  expect(rejected.actions[0]).toMatchObject({
    status: "rejected",
    reason: "Too dear",
    closed: today,
  });
  const by = { collection: "exercises", id: "autumn" } as const;
  const proven = after(proveEdit(action, { by, today }));
  expect(proven.actions[0]).toMatchObject({ status: "proven", provenBy: "autumn" });
  expect(after(reopenEdit(proven.actions[0]), proven).actions).toEqual([
    { id: "faster", name: "Restore mail faster", status: "open" },
  ]);
  expect(after(reopenEdit(rejected.actions[0]), rejected).actions).toEqual(plan.actions);
});

test("what was carried out is not proposed again by what is opened again", () => {
  const accepted = after(acceptEdit(plan.actions[0], today));
  const reopened = after(reopenEdit(accepted.actions[0]), accepted);
  expect(reopened.actions).toEqual([{ id: "faster", name: "Restore mail faster", status: "open" }]);
  const again = acceptEdit(reopened.actions[0], today);
  expect(after(again, reopened).elements).toEqual(accepted.elements);
  expect(again).toHaveLength(2);
});
