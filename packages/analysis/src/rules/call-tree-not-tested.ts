import { addMonths } from "@mainstay/plan";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** People move and numbers change; a call tree that is not tried does not ring. */
export const callTreeNotTested: Rule = {
  id: "call-tree-not-tested",
  title: "A call tree not tested for a year",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.3; a year: house rule",
  *find({ plan, today }) {
    for (const [at, tree] of plan.callTrees.entries()) {
      if (tree.tested !== undefined && addMonths(tree.tested, 12) >= today) continue;
      const last =
        tree.tested === undefined ? "has never been tested" : `was last tested on ${tree.tested}`;
      yield {
        path: ["callTrees", at],
        subject: tree.id,
        message: `The call tree ${named(tree)} ${last}: call it through and set tested`,
      };
    }
  },
};
