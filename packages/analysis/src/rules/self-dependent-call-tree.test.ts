import { selfDependentCallTree } from "./self-dependent-call-tree.ts";
import { holdRule } from "./testing/hold-rule.ts";

const plan = {
  people: [{ id: "ida", name: "Ida" }],
  elements: [
    { id: "teams", kind: "service" as const, name: "Teams" },
    { id: "phones", kind: "infrastructure" as const, name: "Phones" },
  ],
  scenarios: [
    { id: "teams-loss", name: "No Teams", disruptions: [{ element: "teams", lasts: "4h" }] },
  ],
};
const tree = {
  id: "tree",
  name: "Microsoft 365 team",
  start: "ida",
  calls: [],
  scenarios: ["teams-loss"],
};

holdRule(selfDependentCallTree, {
  finds: {
    in: { ...plan, callTrees: [{ ...tree, channels: ["teams"], copies: ["teams"] }] },
    messages: [
      "The call tree Microsoft 365 team (tree) calls only over Teams (teams), lost at once in the scenario No Teams (teams-loss), which it is for: add a channel that survives",
      "The call tree Microsoft 365 team (tree) can be read only in Teams (teams), lost at once in the scenario No Teams (teams-loss), which it is for: keep a copy that survives",
    ],
  },
  passes: { ...plan, callTrees: [{ ...tree, channels: ["teams", "phones"] }] },
});
