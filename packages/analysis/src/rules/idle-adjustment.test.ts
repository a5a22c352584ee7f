import { idleAdjustment } from "./idle-adjustment.ts";
import { holdRule } from "./testing/hold-rule.ts";

const elements = [{ id: "payroll", kind: "function" as const, name: "Payroll" }];
const analysis = {
  id: "payroll-bia",
  name: "Payroll",
  element: "payroll",
  status: "approved" as const,
  impacts: [{ category: "legal", after: "3d", rating: "major" }],
};
const reason = "Wages are due on the 27th";

holdRule(idleAdjustment, {
  finds: {
    in: { elements, impactAnalyses: [{ ...analysis, adjusted: { mtpd: "3d", reason } }] },
    messages: [
      "The business impact analysis Payroll (payroll-bia) adjusts its objectives to what the impact matrix gives anyway: take adjusted out",
    ],
  },
  passes: [
    { elements, impactAnalyses: [analysis] },
    { elements, impactAnalyses: [{ ...analysis, adjusted: { mtpd: "2d", reason } }] },
    { elements, impactAnalyses: [{ ...analysis, adjusted: { mtpd: "3d", rpo: "1h", reason } }] },
  ],
});
