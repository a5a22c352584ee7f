import { noOwner } from "./no-owner.ts";
import { holdRule } from "./testing/hold-rule.ts";

const people = [{ id: "ida", name: "Ida" }];

holdRule(noOwner, {
  finds: {
    in: { elements: [{ id: "printer", kind: "infrastructure", name: "Printer" }] },
    messages: ["Printer (printer) has no owner: name the person who answers for it"],
  },
  passes: {
    people,
    elements: [
      { id: "printer", kind: "infrastructure", name: "Printer", owner: "ida" },
      { id: "nordvale", kind: "customer", name: "Nordvale Retail" },
    ],
  },
});
