import { island } from "./island.ts";
import { holdRule } from "./testing/hold-rule.ts";

holdRule(island, {
  finds: {
    in: { elements: [{ id: "fax", kind: "infrastructure", name: "Fax machine" }] },
    messages: [
      "Fax machine (fax) needs nothing and nothing needs it: add what it rests on or what rests on it, or take it out",
    ],
  },
  passes: {
    people: [{ id: "ida", name: "Ida" }],
    elements: [
      { id: "payroll", kind: "function", name: "Payroll", needs: ["bank"] },
      { id: "bank", kind: "partner", name: "Bank" },
      { id: "binder", kind: "information", name: "Binder" },
      { id: "phones", kind: "infrastructure", name: "Phones" },
      { id: "sirens", kind: "infrastructure", name: "Sirens" },
      { id: "crew", kind: "team", name: "Crew" },
      { id: "van", kind: "infrastructure", name: "Van" },
    ],
    sops: [
      {
        id: "pay-by-hand",
        name: "Pay by hand",
        needs: ["van"],
        copies: ["binder"],
        steps: [{ what: "Call the bank", who: "crew", channel: "phones" }],
      },
    ],
    callTrees: [{ id: "tree", name: "Tree", start: "ida", calls: [], channels: ["sirens"] }],
  },
});
