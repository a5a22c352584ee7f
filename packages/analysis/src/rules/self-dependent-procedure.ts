import { sopSelfDependences, scenarioNamed } from "../self-dependence.ts";
import { afterLength, listed, named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** A procedure must be at hand, and what it uses must work, in the very scenario that it is for. */
export const selfDependentProcedure: Rule = {
  id: "self-dependent-procedure",
  title: "A procedure that depends on what it is for",
  severity: "error",
  source: "ISO 22301:2019, 8.4.4; Mainstay continuity model, 5",
  *find({ plan, cascadeOf, nameOf }) {
    for (const [at, sop] of plan.sops.entries()) {
      for (const { scenario, lacks, lost, from } of sopSelfDependences(plan, sop, cascadeOf)) {
        const names = listed(lost.map(nameOf));
        const when = `${afterLength(from)} in the scenario ${scenarioNamed(plan, scenario)}, which it is for`;
        yield {
          path: ["sops", at, lacks === "need" ? "needs" : "copies"],
          subject: sop.id,
          message:
            lacks === "need"
              ? `The SOP ${named(sop)} needs ${names}, lost ${when}: give it another way`
              : `The SOP ${named(sop)} can be read only in ${names}, lost ${when}: keep a copy that survives`,
        };
      }
    }
  },
};
