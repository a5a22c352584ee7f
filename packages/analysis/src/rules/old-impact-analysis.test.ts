import { oldImpactAnalysis } from "./old-impact-analysis.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [{ id: "storage", kind: "function" as const, name: "Storage" }];
const old = {
  id: "storage-bia",
  name: "Storage",
  element: "storage",
  status: "approved" as const,
  completed: "2025-11-23",
};

holdRule(oldImpactAnalysis, {
  finds: {
    in: {
      elements,
      impactAnalyses: [
        old,
        { id: "storage-next", name: "Storage", element: "storage", status: "draft" },
      ],
    },
    messages: [
      "The business impact analysis Storage (storage-bia) is of 2025-11-23: go through it again with the owner",
    ],
  },
  passes: [
    { elements, impactAnalyses: [{ ...old, completed: "2025-11-24" }] },
    {
      elements,
      impactAnalyses: [
        { ...old, id: "storage-new", completed: undefined, approved: "2026-02-01" },
        { ...old, approved: "2025-12-24" },
      ],
    },
  ],
});
