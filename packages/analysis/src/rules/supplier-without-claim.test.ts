import { supplierWithoutClaim } from "./supplier-without-claim.ts";
import { holdRule } from "./testing/hold-rule.ts";

const fuel = { id: "fuel", kind: "supplier" as const, name: "Fuel" };
const bank = { id: "bank", kind: "partner" as const, name: "Bank" };

holdRule(supplierWithoutClaim, {
  finds: {
    in: {
      elements: [
        { id: "haul", kind: "function", name: "Haul", objectives: { rto: "1d" }, needs: ["fuel"] },
        { id: "pay", kind: "function", name: "Pay", criticality: "important", needs: ["bank"] },
        fuel,
        bank,
      ],
    },
    messages: [
      "Fuel (fuel) must be back within 1 day, but it has not said how fast it recovers: ask for a commitment and set recovery.time",
      "Something important falls when Bank (bank) is lost, but it has not said how fast it recovers: ask for a commitment and set recovery.time",
    ],
  },
  passes: {
    elements: [
      { id: "haul", kind: "function", name: "Haul", objectives: { rto: "1d" }, needs: ["fuel"] },
      { ...fuel, recovery: { time: "3d" } },
      { id: "tidy", kind: "function", name: "Tidy", needs: ["bank"] },
      bank,
    ],
  },
});
