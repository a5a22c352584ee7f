import { functionWithoutRto } from "./function-without-rto.ts";
import { holdRule } from "./testing/hold-rule.ts";

const payroll = { id: "payroll", kind: "function" as const, name: "Payroll" };

holdRule(functionWithoutRto, {
  finds: {
    in: { elements: [{ ...payroll, objectives: { mtpd: "3d" } }] },
    messages: [
      "Payroll (payroll) has no RTO, so nothing it rests on is asked to be back in time: set objectives.rto from its business impact analysis",
    ],
  },
  passes: {
    elements: [
      { ...payroll, objectives: { rto: "1d" } },
      { id: "bank", kind: "partner", name: "Bank" },
    ],
  },
});
