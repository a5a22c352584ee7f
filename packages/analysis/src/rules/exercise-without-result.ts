import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** An exercise that took place ends with a verdict, or it taught nothing. */
export const exerciseWithoutResult: Rule = {
  id: "exercise-without-result",
  title: "An exercise that ended without a result",
  severity: "warning",
  source: "ISO 22301:2019, 8.5; NIST SP 800-34r1, 3.5",
  *find({ plan, today }) {
    for (const [at, exercise] of plan.exercises.entries()) {
      if (exercise.result !== undefined || exercise.date >= today) continue;
      yield {
        path: ["exercises", at],
        subject: exercise.id,
        message: `The exercise ${named(exercise)} was to take place on ${exercise.date} but has no result: set passed or failed, or a new date`,
      };
    }
  },
};
