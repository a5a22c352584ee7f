import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { bulkEdit } from "./bulk-edit.ts";

const plan = planOf({
  units: [{ id: "finance", name: "Finance" }],
  elements: [
    { id: "payroll", kind: "function", name: "Payroll", tags: ["month-end"] },
    { id: "invoicing", kind: "function", name: "Invoicing" },
  ],
});

function changed(...change: Parameters<typeof bulkEdit>) {
  const edited = applyEdit(plan, bulkEdit(...change));
  return "plan" in edited ? edited.plan.elements : edited.problems;
}

test("sets a field of all chosen elements, and only that", () => {
  const [payroll, invoicing] = plan.elements;
  expect(changed(plan.elements, { unit: "finance" }, new Set())).toEqual([
    { ...payroll, unit: "finance" },
    { ...invoicing, unit: "finance" },
  ]);
});

test("adds a tag where it is not there yet, whatever characters it has", () => {
  expect(changed(plan.elements, { tag: "a/b~c" }, new Set())).toMatchObject([
    { tags: ["month-end", "a/b~c"] },
    { tags: ["a/b~c"] },
  ]);
  expect(bulkEdit(plan.elements, { tag: "month-end" }, new Set())).toHaveLength(1);
});

test("makes what a catalog lends the plan's own, and nothing where nothing is set", () => {
  const elements = planOf({ elements: [{ id: "mail", kind: "service", name: "Mail" }] }).elements;
  expect(bulkEdit(elements, { criticality: "important" }, new Set(["mail"]))).toEqual([
    { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
    { put: "elements/mail/criticality", value: "important" },
  ]);
  expect(bulkEdit(elements, {}, new Set(["mail"]))).toEqual([]);
});
