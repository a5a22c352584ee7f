import { failedExercises } from "../failed-exercises.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What failed is mended and tried again, within months. */
export const failedExerciseNotRepeated: Rule = {
  id: "failed-exercise-not-repeated",
  title: "A failed exercise that was not repeated",
  severity: "warning",
  source: "ISO 22301:2019, 8.5 and 10.1; Mainstay continuity model, 6",
  *find(inspection) {
    for (const { exercise, at, due } of failedExercises(inspection)) {
      if (due >= inspection.today) continue;
      yield {
        path: ["exercises", at],
        subject: exercise.id,
        message: `The exercise ${named(exercise)} failed on ${exercise.date} and was to be repeated by ${due}: mend what failed and rehearse ${exercise.scenario} again`,
      };
    }
  },
};
