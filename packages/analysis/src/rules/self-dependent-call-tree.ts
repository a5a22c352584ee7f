import { callTreeSelfDependences, scenarioNamed } from "../self-dependence.ts";
import { afterLength, listed, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A call tree must be at hand, and a channel must carry it, in the very scenario that it is for. */
export const selfDependentCallTree: Rule = {
  id: "self-dependent-call-tree",
  title: "A call tree that depends on what it is for",
  severity: "error",
  source: "ISO 22301:2019, 8.4.3; Mainstay continuity model, 5",
  *find({ plan, cascadeOf, nameOf }) {
    for (const [at, tree] of plan.callTrees.entries()) {
      for (const { scenario, lacks, lost, from } of callTreeSelfDependences(tree, cascadeOf)) {
        const names = listed(lost.map(nameOf));
        const when = `${afterLength(from)} in the scenario ${scenarioNamed(plan, scenario)}, which it is for`;
        yield {
          path: ["callTrees", at, lacks === "copies" ? "copies" : "channels"],
          subject: tree.id,
          message:
            lacks === "copies"
              ? `The call tree ${named(tree)} can be read only in ${names}, lost ${when}: keep a copy that survives`
              : `The call tree ${named(tree)} calls only over ${names}, lost ${when}: add a channel that survives`,
        };
      }
    }
  },
};
