import { scenariosOf } from "../self-dependence.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What is foreseen has a procedure that says what to do. */
export const scenarioWithoutProcedure: Rule = {
  id: "scenario-without-procedure",
  title: "A scenario that no procedure is for",
  severity: "warning",
  source: "ISO 22301:2019, 8.4.4; DORA RTS (EU) 2024/1774, art. 26(2)",
  *find({ plan }) {
    const covered = new Set(plan.sops.flatMap((sop) => scenariosOf(plan, sop)));
    for (const [at, scenario] of plan.scenarios.entries()) {
      if (covered.has(scenario.id)) continue;
      yield {
        path: ["scenarios", at],
        subject: scenario.id,
        message: `No SOP says what to do in ${named(scenario)}: write one, or name the scenario in an SOP or in a strategy that has one`,
      };
    }
  },
};
