import { expiredImpactAnalysis } from "./expired-impact-analysis.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [
  { id: "forwarding", kind: "function" as const, name: "Forwarding" },
  { id: "billing", kind: "function" as const, name: "Billing" },
];
const forwarding = { id: "forwarding-bia", name: "Forwarding", element: "forwarding" };

holdRule(expiredImpactAnalysis, {
  finds: {
    in: {
      elements,
      impactAnalyses: [
        { ...forwarding, status: "approved", expires: "2026-11-23" },
        { id: "billing-bia", name: "Billing", element: "billing", status: "expired" },
      ],
    },
    messages: [
      "The business impact analysis Forwarding (forwarding-bia) expired on 2026-11-23: review it and have it approved again",
      "The business impact analysis Billing (billing-bia) expired: review it and have it approved again",
    ],
  },
  passes: {
    elements,
    impactAnalyses: [
      { ...forwarding, status: "expired", expires: "2025-01-01" },
      { ...forwarding, id: "forwarding-2026", status: "approved", expires: "2026-11-24" },
    ],
  },
});
