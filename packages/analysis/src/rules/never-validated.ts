import { lastExercises } from "../validation.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What matters most has been shown to come back. */
export const neverValidated: Rule = {
  id: "never-validated",
  title: "A critical function that no passed exercise has reached",
  severity: "warning",
  source: "ISO 22301:2019, 8.5; Mainstay continuity model, 6",
  *find({ plan, criticalities: [highest = ""], assessmentOf, cascadeOf }) {
    const proof = lastExercises(plan, { cascadeOf, result: "passed" });
    for (const [at, element] of plan.elements.entries()) {
      if (element.kind !== "function" || proof.has(element.id)) continue;
      if (assessmentOf(element.id)?.criticality !== highest) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} is ${highest} but no exercise that passed has reached it: rehearse a scenario in which it is hit`,
      };
    }
  },
};
