import { applyEdit, type Plan } from "@mainstay/plan";
import { arbitraryEdit, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectAfter } from "./inspect-after.ts";
import { inspect } from "./inspection.ts";
import { findingsOf, lint } from "./lint.ts";
import { arbitraryChange } from "./testing/arbitrary-change.ts";

const today = "2026-11-24";

function expectAlike(before: Plan, after: Plan): void {
  const inspection = inspectAfter(inspect(before, { today }), after);
  expect(findingsOf(inspection)).toEqual(lint(after, { today }));
  const alone = inspect(after, { today });
  for (const { id } of after.elements)
    expect(inspection.assessmentOf(id)?.gap).toEqual(alone.assessmentOf(id)?.gap);
  for (const { id } of after.scenarios)
    for (const [element, { level, below }] of alone.cascadeOf(id).elements)
      expect(inspection.cascadeOf(id).elements.get(element)).toMatchObject({ level, below });
}

test("finds after an edit what an inspection on its own finds", () => {
  fc.assert(
    fc.property(arbitraryEdit(), ({ plan, edit }) => {
      const edited = applyEdit(plan, edit);
      if ("plan" in edited) expectAlike(plan, edited.plan);
    }),
    { numRuns: 200 },
  );
});

test("finds the same where elements need other things", () => {
  fc.assert(fc.property(arbitraryChange, ({ before, after }) => expectAlike(before, after)));
});

const depot = planOf({
  elements: [
    { id: "depot", kind: "site", name: "Depot", needs: ["power"] },
    { id: "power", kind: "infrastructure", name: "Power", recovery: { time: "2h" } },
    { id: "shop", kind: "site", name: "Shop" },
  ],
  scenarios: [{ id: "dark", name: "Dark", disruptions: [{ element: "power" }] }],
});

function after(...edit: Parameters<typeof applyEdit>[1]) {
  const edited = applyEdit(depot, edit);
  if ("problems" in edited) throw new Error("the edit cannot be made");
  const before = inspect(depot, { today });
  const inspection = inspectAfter(before, edited.plan);
  return {
    keepsAssessment: inspection.assessment() === before.assessment(),
    keepsCascade:
      inspection.cascadeOf(depot.scenarios[0].id) === before.cascadeOf(depot.scenarios[0].id),
  };
}

test("works out anew what the edit may have altered, and nothing else", () => {
  expect(after({ put: "elements/depot/name", value: "Yard" })).toEqual({
    keepsAssessment: true,
    keepsCascade: true,
  });
  expect(after({ put: "elements/shop/recovery", value: { time: "1h" } })).toEqual({
    keepsAssessment: false,
    keepsCascade: true,
  });
  expect(after({ put: "elements/shop/needs", value: ["power"] })).toEqual({
    keepsAssessment: false,
    keepsCascade: false,
  });
});
