import { expect, test } from "vitest";
import { calculateObjectives, objectivesSideBySide } from "./objectives.ts";
import { defaultImpactScale } from "./records/organisation.ts";
import { type PlanInFile, planOf } from "./testing/plan-of.ts";

type AnalysisInFile = NonNullable<PlanInFile["impactAnalyses"]>[number];

function planWith(analysis: Partial<AnalysisInFile>) {
  const plan = planOf({
    elements: [{ id: "payroll", kind: "function", name: "Payroll" }],
    impactAnalyses: [
      { id: "payroll-bia", name: "Payroll", element: "payroll", status: "draft", ...analysis },
    ],
  });
  const [written] = plan.impactAnalyses;
  if (written === undefined) throw new Error("the plan has no analysis");
  return { plan, analysis: written };
}

function calculate(impacts: AnalysisInFile["impacts"]) {
  return calculateObjectives(defaultImpactScale, planWith({ impacts }).analysis);
}

test("the MTPD is the first time at which any category is unacceptable or worse", () => {
  const { mtpd, rto } = calculate([
    { category: "customers", after: "1d", rating: "severe" },
    { category: "financial", after: "4h", rating: "moderate" },
    { category: "financial", after: "8h", rating: "major" },
    { category: "legal", after: "3d", rating: "severe" },
  ]);
  expect(mtpd).toEqual({ value: 480, category: "financial", rating: "major" });
  expect(rto?.value).toBe(240);
});

test("of several categories at the same time the first in the matrix is named", () => {
  const { mtpd } = calculate([
    { category: "legal", after: "1d", rating: "major" },
    { category: "safety", after: "1d", rating: "severe" },
  ]);
  expect(mtpd?.category).toBe("legal");
});

test("where nothing becomes unacceptable there is nothing to recover for", () => {
  expect(calculate([{ category: "legal", after: "1d", rating: "moderate" }])).toEqual({});
  expect(calculate([{ category: "legal", after: "1d", rating: "unheard-of" }])).toEqual({});
  expect(calculate(undefined)).toEqual({});
});

test.each([
  [0, 0],
  ["PT45M", 22],
  ["1h", 30],
  ["2h", 60],
  ["4h", 60],
  ["26w", 20_160],
] as const)("an MTPD of %s proposes an RTO of %i minutes", (after, expected) => {
  const { rto } = calculate([{ category: "legal", after, rating: "severe" }]);
  expect(rto?.value).toBe(expected);
});

test("without adjustment the calculated objectives are final", () => {
  const { plan, analysis } = planWith({
    impacts: [{ category: "legal", after: "1d", rating: "severe" }],
  });
  const { adjusted, final } = objectivesSideBySide(plan, analysis);
  expect(adjusted).toBeUndefined();
  expect(final).toEqual({ mtpd: 1440, rto: 480 });
});

test("what was adjusted wins, and keeps its reason beside what was calculated", () => {
  const { plan, analysis } = planWith({
    impacts: [{ category: "legal", after: "1d", rating: "severe" }],
    adjusted: { rto: "2h", rpo: "1h", mbco: 0.5, reason: "The regulator asks for it" },
  });
  const { calculated, adjusted, final } = objectivesSideBySide(plan, analysis);
  expect(calculated.rto?.value).toBe(480);
  expect(adjusted?.reason).toBe("The regulator asks for it");
  expect(final).toEqual({ mtpd: 1440, rto: 120, rpo: 60, mbco: 0.5 });
});

test("an adjusted MTPD proposes its own RTO", () => {
  const { plan, analysis } = planWith({
    impacts: [{ category: "legal", after: "1d", rating: "severe" }],
    adjusted: { mtpd: "4h", reason: "Penalties begin after four hours" },
  });
  expect(objectivesSideBySide(plan, analysis).final).toEqual({ mtpd: 240, rto: 60 });
});

test("the organisation's own scale counts", () => {
  const plan = planOf({
    organisation: {
      impactScale: {
        categories: [{ id: "money", name: "Money" }],
        ratings: ["low", "high"],
        unacceptable: "high",
        timeframes: ["2h", "6h"],
      },
    },
    elements: [{ id: "payroll", kind: "function", name: "Payroll" }],
    impactAnalyses: [
      {
        id: "bia",
        name: "Payroll",
        element: "payroll",
        status: "draft",
        impacts: [{ category: "money", after: "6h", rating: "high" }],
      },
    ],
  });
  const finals = plan.impactAnalyses.map((analysis) => objectivesSideBySide(plan, analysis).final);
  expect(finals).toEqual([{ mtpd: 360, rto: 120 }]);
});
