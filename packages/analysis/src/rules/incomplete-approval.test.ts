import { incompleteApproval } from "./incomplete-approval.ts";
import { holdRule } from "./testing/hold-rule.ts";

const people = [{ id: "ida", name: "Ida" }];
const elements = [{ id: "payroll", kind: "function" as const, name: "Payroll" }];
const analysis = { id: "payroll-bia", name: "Payroll", element: "payroll" };

holdRule(incompleteApproval, {
  finds: {
    in: {
      people,
      elements,
      impactAnalyses: [{ ...analysis, status: "approved", approver: "ida" }],
    },
    messages: [
      "The business impact analysis Payroll (payroll-bia) is approved but does not say when (approved) and where the approval is kept (approvalRecord)",
    ],
  },
  passes: {
    people,
    elements,
    impactAnalyses: [
      { ...analysis, id: "payroll-draft", status: "draft" },
      {
        ...analysis,
        status: "approved",
        approver: "ida",
        approved: "2026-03-01",
        approvalRecord: "Minutes of 2026-03-01",
      },
    ],
  },
});
