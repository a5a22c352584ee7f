import { lastExercises, nextValidation } from "../validation.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** Proof grows old, the faster the more critical the function is. */
export const validationOverdue: Rule = {
  id: "validation-overdue",
  title: "A function that is due to be exercised again",
  severity: "warning",
  source: "ISO 22301:2019, 8.5; DORA RTS (EU) 2024/1774, art. 25; Mainstay continuity model, 6",
  *find({ plan, today, criticalities, assessmentOf, cascadeOf }) {
    const proof = lastExercises(plan, { cascadeOf, result: "passed" });
    for (const [at, element] of plan.elements.entries()) {
      const exercise = proof.get(element.id);
      const criticality = assessmentOf(element.id)?.criticality;
      if (element.kind !== "function" || exercise === undefined || criticality === undefined)
        continue;
      const due = nextValidation(exercise.date, plan, { criticality, criticalities });
      if (due >= today) continue;
      yield {
        path: ["elements", at],
        subject: element.id,
        message: `${named(element)} is ${criticality} and was last proven on ${exercise.date} by ${named(exercise)}; it was due again on ${due}: rehearse a scenario in which it is hit`,
      };
    }
  },
};
