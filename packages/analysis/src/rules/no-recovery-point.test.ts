import { noRecoveryPoint } from "./no-recovery-point.ts";
import { holdRule } from "./testing/hold-rule.ts";

const sorting = {
  id: "sorting",
  kind: "function" as const,
  name: "Sorting",
  objectives: { rpo: "1h" },
  needs: ["stock", "hall"],
};
const hall = { id: "hall", kind: "site" as const, name: "Hall" };

holdRule(noRecoveryPoint, {
  finds: {
    in: { elements: [sorting, { id: "stock", kind: "application", name: "Stock" }, hall] },
    messages: [
      "Of Stock (stock) at most 1 hour of data may be lost, but it does not say how old its data is when restored: set recovery.point, 0 if it keeps none",
    ],
  },
  passes: {
    elements: [
      sorting,
      { id: "stock", kind: "application", name: "Stock", recovery: { point: "1d" } },
      hall,
    ],
  },
});
