import { rules } from "@mainstay/analysis";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { dueIn, dueRules } from "./due.ts";

test("the rules that ask for something by a day are rules that there are", () => {
  const ids = rules.map(({ id }) => id);
  expect(dueRules.filter((rule) => !ids.includes(rule))).toEqual([]);
});

test("what is overdue is told with its record, and what is weak but not overdue is not", () => {
  const plan = planOf({
    elements: [{ id: "mail", kind: "service", name: "Mail" }],
    scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
    exercises: [{ id: "spring", name: "Spring", scenario: "no-mail", date: "2026-03-01" }],
  });
  expect(dueIn(plan, "2026-02-01")).toEqual([]);
  expect(dueIn(plan, "2026-11-01")).toMatchObject([
    { rule: "exercise-without-result", record: "exercises/spring" },
  ]);
});
