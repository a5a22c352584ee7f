import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { beginDependencies, differences } from "./dependency-headings.ts";
import { objectivesEdit } from "./objectives-edit.ts";

const plan = planOf({
  elements: [
    { id: "erp", kind: "application", name: "ERP" },
    { id: "clerks", kind: "team", name: "Clerks" },
    { id: "bank", kind: "supplier", name: "Bank" },
    { id: "payroll", kind: "function", name: "Payroll", needs: ["erp", "clerks"] },
  ],
  impactAnalyses: [
    {
      id: "payroll-bia",
      name: "Payroll",
      element: "payroll",
      status: "approved",
      criticality: "important",
      impacts: [{ category: "financial", after: "1d", rating: "major" }],
    },
  ],
});
const payroll = plan.elements.find(({ id }) => id === "payroll");
if (payroll === undefined) throw new Error("the plan has payroll");

test("a list begins with what the plan says, each under its heading", () => {
  expect(beginDependencies(plan, payroll)).toEqual({
    id: "payroll-dependencies",
    name: "Dependencies of Payroll",
    element: "payroll",
    status: "draft",
    technology: [{ element: "erp" }],
    people: [{ element: "clerks" }],
  });
});

test("where the list and the plan differ is told both ways", () => {
  const begun = beginDependencies(plan, payroll);
  const { technology: _, ...others } = begun;
  const found = differences(plan, payroll, { ...others, suppliers: [{ name: "A courier" }] });
  expect(found.undeclared).toEqual([{ name: "A courier" }]);
  expect(found.unfound.map(({ id }) => id)).toEqual(["erp"]);
});

test("the objectives of an approved analysis are an edit of its element, which leaves nothing to adopt", () => {
  const [analysis] = plan.impactAnalyses;
  if (analysis === undefined) throw new Error("the plan has an analysis");
  const { differing, edit } = objectivesEdit(plan, analysis);
  expect(differing.map(({ name, now, analysed }) => [name, now, analysed])).toEqual([
    ["RTO", "not said", "8 h"],
    ["MTPD", "not said", "1 d"],
    ["Criticality", "not said", "important"],
  ]);
  const edited = applyEdit(plan, edit);
  if (!("plan" in edited)) throw new Error("the edit is possible");
  expect(objectivesEdit(edited.plan, analysis).edit).toEqual([]);
});
