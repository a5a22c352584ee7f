import { objectivesDiffer } from "./objectives-differ.ts";
import { holdRule } from "./testing/hold-rule.ts";

const payroll = { id: "payroll", kind: "function" as const, name: "Payroll" };
const analysis = {
  id: "payroll-bia",
  name: "Payroll",
  element: "payroll",
  status: "approved" as const,
  impacts: [{ category: "legal", after: "3d", rating: "major" }],
  adjusted: { rto: "1d", mbco: 0.5, reason: "Wages are due on the 27th" },
};

holdRule(objectivesDiffer, {
  finds: {
    in: {
      elements: [{ ...payroll, objectives: { rto: "2d", rpo: "1h", mtpd: "3d" } }],
      impactAnalyses: [analysis],
    },
    messages: [
      "Payroll (payroll) differs from its approved business impact analysis payroll-bia: rto 2 days where the analysis has 1 day, mbco not set where the analysis has 0.5. Set the element right, or have the analysis approved anew",
    ],
  },
  passes: [
    {
      elements: [{ ...payroll, objectives: { rto: "1d", rpo: "1h", mtpd: "3d", mbco: 0.5 } }],
      impactAnalyses: [analysis],
    },
    {
      elements: [{ ...payroll, objectives: { rto: "2d" } }],
      impactAnalyses: [{ ...analysis, status: "draft" }],
    },
  ],
});
