import { noImpactAnalysis } from "./no-impact-analysis.ts";
import { holdRule } from "./testing/hold-rule.ts";

const receivables = { id: "receivables", kind: "process" as const, name: "Receivables" };

holdRule(noImpactAnalysis, {
  finds: {
    in: { elements: [receivables] },
    messages: [
      "Receivables (receivables) has no business impact analysis: ask its owner what its loss does over time",
    ],
  },
  passes: {
    elements: [receivables, { id: "ledger", kind: "application", name: "Ledger" }],
    impactAnalyses: [
      { id: "receivables-bia", name: "Receivables", element: "receivables", status: "draft" },
    ],
  },
});
