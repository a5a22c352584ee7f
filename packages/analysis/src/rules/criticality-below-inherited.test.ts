import { criticalityBelowInherited } from "./criticality-below-inherited.ts";
import { holdRule } from "./testing/hold-rule.ts";

const orders = {
  id: "orders",
  kind: "function" as const,
  name: "Orders",
  criticality: "mission-critical",
};

holdRule(criticalityBelowInherited, {
  finds: {
    in: {
      elements: [
        { ...orders, needs: ["gateway"] },
        { id: "gateway", kind: "application", name: "Gateway", criticality: "deferrable" },
      ],
    },
    messages: [
      "Gateway (gateway) is called deferrable, but something mission-critical falls when it is lost: raise it to mission-critical or loosen the dependency",
    ],
  },
  passes: {
    elements: [
      { ...orders, needs: [{ any: ["gateway", "fax"] }, "network"] },
      { id: "gateway", kind: "application", name: "Gateway", criticality: "deferrable" },
      { id: "fax", kind: "infrastructure", name: "Fax" },
      { id: "network", kind: "infrastructure", name: "Network" },
    ],
  },
});
