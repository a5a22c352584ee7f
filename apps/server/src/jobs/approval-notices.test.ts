import { findMaterial, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { type ApprovalAct, hashOfMaterial } from "@mainstay/store";
import { expect, test } from "vitest";
import { noticeAbout } from "./approval-notices.ts";

const record = { collection: "exercises", id: "drill" } as const;

function planWith(more: object = {}): Plan {
  return planOf({
    people: [{ id: "ada", name: "Ada" }],
    elements: [{ id: "mail", kind: "service", name: "Mail" }],
    scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
    exercises: [
      {
        id: "drill",
        name: "Drill",
        scenario: "no-mail",
        date: "2026-12-01",
        approver: "ada",
        ...more,
      },
    ],
  });
}

/** What was done about the exercise as it is in `planWith()`. */
function history(...actions: readonly ApprovalAct["action"][]): readonly ApprovalAct[] {
  const material = findMaterial(planWith(), record.collection, record.id);
  if (material === undefined) throw new Error("there is no exercise");
  const hash = hashOfMaterial(record.collection, material);
  const by = { id: "mia", name: "Mia" };
  const at = "2026-11-10T08:00:00.000Z";
  return actions.map((action) => ({ record, action, hash, revision: 1, at, by }));
}

const told = (acts: readonly ApprovalAct[], today: string, plan = planWith()) =>
  noticeAbout(acts, plan, today)?.message;

test("somebody is reminded of a submission after a week, and of one for an exercise that is near at once", () => {
  const waits = history("submit");
  expect(told(waits, "2026-11-16")).toBeUndefined();
  expect(told(waits, "2026-11-17")).toBe(
    "Drill has waited 7 days for approval since Mia submitted it",
  );
  expect(told(waits, "2026-11-24")).toMatch(/14 days .*, and is to take place on 2026-12-01$/);
  const near = planWith({ date: "2026-11-15" });
  expect(told(waits, "2026-11-11", near)).toMatch(/waited a day .* place on 2026-11-15$/);
});

test("what was changed since its approval is told, unless the exercise was held", () => {
  const approved = history("submit", "approve");
  expect(told(approved, "2026-11-11")).toBeUndefined();
  const riskier = { risk: "All mail" };
  expect(told(approved, "2026-11-11", planWith(riskier))).toBe(
    "Drill was changed after Mia approved it: submit it again",
  );
  expect(told(approved, "2026-11-11", planWith({ ...riskier, result: "passed" }))).toBeUndefined();
});
