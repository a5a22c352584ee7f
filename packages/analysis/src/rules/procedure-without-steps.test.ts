import { procedureWithoutSteps } from "./procedure-without-steps.ts";
import { holdRule } from "./testing/hold-rule.ts";

const sop = { id: "outage", name: "Outage" };

holdRule(procedureWithoutSteps, {
  finds: {
    in: { sops: [{ ...sop, body: "Stay calm." }] },
    messages: ["The SOP Outage (outage) has no steps: write down who does what, in order"],
  },
  passes: { sops: [{ ...sop, steps: [{ what: "Call the bank" }] }] },
});
