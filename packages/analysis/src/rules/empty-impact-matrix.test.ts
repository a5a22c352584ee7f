import { emptyImpactMatrix } from "./empty-impact-matrix.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [{ id: "payroll", kind: "function" as const, name: "Payroll" }];
const analysis = { id: "payroll-bia", name: "Payroll", element: "payroll" };

holdRule(emptyImpactMatrix, {
  finds: {
    in: { elements, impactAnalyses: [{ ...analysis, status: "approved", impacts: [] }] },
    messages: [
      "The business impact analysis Payroll (payroll-bia) is approved but rates no impact: fill in how bad a loss becomes over time",
    ],
  },
  passes: {
    elements,
    impactAnalyses: [
      { ...analysis, status: "in-review" },
      {
        ...analysis,
        id: "payroll-2026",
        status: "approved",
        impacts: [{ category: "legal", after: "1d", rating: "major" }],
      },
    ],
  },
});
