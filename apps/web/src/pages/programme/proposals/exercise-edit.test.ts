import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { exerciseEdit } from "./exercise-edit.ts";

const plan = planOf({
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
});
const exercise = { name: "Morning", date: "2026-09-01", method: "drill" } as const;

test("an exercise of a scenario of the plan is one record", () => {
  const proposal = {
    scenario: "no-mail",
    source: "scenario",
    name: "No mail",
    disruptions: [{ element: "mail" }],
    began: null,
  } as const;
  expect(exerciseEdit(plan, { ...proposal, disruptions: [] }, exercise)).toEqual([
    {
      put: "exercises/morning-2026-09-01",
      value: { id: "morning-2026-09-01", scenario: "no-mail", ...exercise },
    },
  ]);
});

test("what is no scenario yet becomes one", () => {
  const edit = exerciseEdit(
    plan,
    {
      scenario: null,
      source: "incident",
      name: "No mail",
      disruptions: [{ element: "mail", lasts: "PT8H" }],
      began: "2025-10-09",
    },
    exercise,
  );
  expect(applyEdit(plan, edit)).toMatchObject({
    plan: {
      scenarios: [{}, { id: "no-mail-2", source: "What happened to others on 2025-10-09" }],
      exercises: [{ scenario: "no-mail-2" }],
    },
  });
});
