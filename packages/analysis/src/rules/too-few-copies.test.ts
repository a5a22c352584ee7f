import { holdRule } from "./testing/hold-rule.ts";
import { tooFewCopies } from "./too-few-copies.ts";

const people = [{ id: "ida", name: "Ida" }];
const elements = [
  { id: "intranet", kind: "service" as const, name: "Intranet" },
  { id: "safe", kind: "information" as const, name: "Safe" },
];
const sop = { id: "outage", name: "Outage" };
const tree = { id: "tree", name: "Crisis team", start: "ida", calls: [] };

holdRule(tooFewCopies, {
  finds: {
    in: {
      people,
      elements,
      sops: [{ ...sop, copies: ["intranet", "intranet"] }],
      callTrees: [tree],
    },
    messages: [
      "The SOP Outage (outage) can be read only in Intranet (intranet): keep a second copy somewhere else",
      "The call tree Crisis team (tree) does not say where it can be read: name at least two places in copies",
    ],
  },
  passes: {
    people,
    elements,
    sops: [{ ...sop, copies: ["intranet", "safe"] }],
    callTrees: [{ ...tree, copies: ["safe", "intranet"] }],
  },
});
