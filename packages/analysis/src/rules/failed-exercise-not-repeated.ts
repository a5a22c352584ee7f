import { repeatBy } from "../validation.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What failed is mended and tried again, within months. */
export const failedExerciseNotRepeated: Rule = {
  id: "failed-exercise-not-repeated",
  title: "A failed exercise that was not repeated",
  severity: "warning",
  source: "ISO 22301:2019, 8.5 and 10.1; Mainstay continuity model, 6",
  *find({ plan, today, criticalities: [highest], assessmentOf, cascadeOf }) {
    const finished = plan.exercises.filter(({ result }) => result !== undefined);
    for (const [at, exercise] of plan.exercises.entries()) {
      const { scenario, date } = exercise;
      if (exercise.result !== "failed") continue;
      if (finished.some((other) => other.scenario === scenario && other.date > date)) continue;
      const reached = [...cascadeOf(scenario).elements.keys()];
      const due = repeatBy(
        date,
        reached.some((id) => assessmentOf(id)?.criticality === highest),
      );
      if (due >= today) continue;
      yield {
        path: ["exercises", at],
        subject: exercise.id,
        message: `The exercise ${named(exercise)} failed on ${date} and was to be repeated by ${due}: mend what failed and rehearse ${scenario} again`,
      };
    }
  },
};
