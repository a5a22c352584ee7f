import type { DocumentStatus } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { beginAnalysis } from "./begin-analysis.ts";
import { decisionEdit } from "./decision-edit.ts";
import { analysedElements, previousOf } from "./impact-analysis-state.ts";
import { similarElements } from "./similar-elements.ts";

const today = "2026-11-29";
const none = new Map<string, string>();
const payroll = { id: "payroll", kind: "function", name: "Payroll" } as const;

type Written = Omit<NonNullable<PlanInFile["impactAnalyses"]>[number], "id" | "name" | "element">;

function stateWith(...analyses: readonly Written[]) {
  const impactAnalyses = analyses.map((analysis, at) => ({
    id: `bia-${at}`,
    name: "Payroll",
    element: "payroll",
    ...analysis,
  }));
  return analysedElements(planOf({ elements: [payroll], impactAnalyses }), {
    today,
    reopened: none,
  })[0];
}

test("a function that nobody has analysed is in the list; what rests below is not", () => {
  const plan = planOf({ elements: [payroll, { id: "erp", kind: "application", name: "ERP" }] });
  expect(analysedElements(plan, { today, reopened: none }).map(({ state }) => state)).toEqual([
    "none",
  ]);
});

test.each<[string, Written]>([
  ["approved", { status: "approved", completed: "2026-04-14" }],
  ["old", { status: "approved", completed: "2025-11-28" }],
  ["expired", { status: "approved", completed: "2026-04-14", expires: "2026-11-28" }],
  ["in-review", { status: "in-review" }],
  ["returned", { status: "returned" }],
  ["under-way", { status: "draft" }],
])("an analysis is %s", (state, analysis) => {
  expect(stateWith(analysis)?.state).toBe(state);
});

test("while a review is under way, the approved one still counts", () => {
  const row = stateWith({ status: "draft" }, { status: "approved", completed: "2026-01-02" });
  expect(row?.state).toBe("under-way");
  expect(row?.counting?.id).toBe("bia-1");
});

test("a review begins with the answers of last year, without its approval", () => {
  const plan = planOf({
    elements: [payroll],
    people: [{ id: "ada", name: "Ada" }],
    impactAnalyses: [
      {
        id: "payroll-bia-2026",
        name: "Payroll",
        element: "payroll",
        status: "approved",
        approver: "ada",
        approved: "2025-12-01",
        completed: "2025-11-20",
        expires: "2026-11-20",
        dataLoss: "A day of bookings",
      },
    ],
  });
  const [element] = plan.elements;
  const [previous] = plan.impactAnalyses;
  if (element === undefined) throw new Error("the plan has an element");
  const begun = beginAnalysis(plan, { element, previous, today });
  expect(begun).toEqual({
    id: "payroll-bia-2026-2",
    name: "Payroll",
    element: "payroll",
    type: "review",
    fiscalYear: "2026",
    status: "draft",
    dataLoss: "A day of bookings",
  });
  expect(previousOf(plan, begun)).toBe(previous);
});

test("the likest are of the same kind, rest on the same, and are approved", () => {
  const needing = (id: string, needs: string[]) => ({
    id,
    kind: "function" as const,
    name: id,
    needs,
  });
  const analysis = (element: string, status: DocumentStatus) => ({
    id: `${element}-bia`,
    name: element,
    element,
    status,
  });
  const plan = planOf({
    elements: [
      ...["erp", "mail", "bank"].map((id) => ({
        id,
        kind: "application" as const,
        name: id,
      })),
      needing("payroll", ["erp", "mail"]),
      needing("invoices", ["erp", "mail"]),
      needing("payments", ["erp", "mail", "bank"]),
      needing("quotes", ["mail"]),
      needing("hiring", ["erp", "mail"]),
    ],
    impactAnalyses: [
      analysis("payments", "approved"),
      analysis("invoices", "approved"),
      analysis("hiring", "draft"),
    ],
  });
  const [first] = plan.elements.filter(({ id }) => id === "payroll");
  if (first === undefined) throw new Error("the plan has payroll");
  expect(similarElements(plan, first.id).map(({ element }) => element.id)).toEqual([
    "invoices",
    "payments",
  ]);
});

test("an approval writes by whom where that is somebody of the plan", () => {
  const analysis = stateWith({ status: "in-review" })?.open;
  if (analysis === undefined) throw new Error("there is an analysis");
  const one = decisionEdit(analysis, { act: "approve", today, decider: "ada" });
  expect(one).toContainEqual({ put: "impactAnalyses/bia-0/approver", value: "ada" });
  const two = decisionEdit(analysis, { act: "approve", today, decider: undefined });
  expect(two).toEqual([
    { put: "impactAnalyses/bia-0/status", value: "approved" },
    { put: "impactAnalyses/bia-0/approved", value: today },
  ]);
});

test("one that says something else than what was approved is not called approved", () => {
  const bia = { id: "bia", name: "Payroll", element: "payroll", status: "approved" } as const;
  const plan = planOf({ elements: [payroll], impactAnalyses: [bia] });
  const why = "changed since it was approved on 2026-11-12 by Ben";
  const [row] = analysedElements(plan, { today, reopened: new Map([["bia", why]]) });
  expect(row).toMatchObject({ state: "reopened", reason: why });
});
