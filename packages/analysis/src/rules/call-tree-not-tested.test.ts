import { callTreeNotTested } from "./call-tree-not-tested.ts";
import { holdRule } from "./testing/hold-rule.ts";

const people = [{ id: "ida", name: "Ida" }];
const tree = { id: "tree", name: "Crisis team", start: "ida", calls: [] };

holdRule(callTreeNotTested, {
  finds: {
    in: {
      people,
      callTrees: [tree, { ...tree, id: "it", name: "IT", tested: "2025-10-14" }],
    },
    messages: [
      "The call tree Crisis team (tree) has never been tested: call it through and set tested",
      "The call tree IT (it) was last tested on 2025-10-14: call it through and set tested",
    ],
  },
  passes: { people, callTrees: [{ ...tree, tested: "2025-11-24" }] },
});
