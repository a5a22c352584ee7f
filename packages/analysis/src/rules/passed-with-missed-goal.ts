import type { ExerciseGoal } from "@mainstay/plan";
import type { Rule } from "../rule.ts";
import { lengthOf, named } from "../wording.ts";

/** An exercise is judged by the criteria that were set before it, or they were none. */
export const passedWithMissedGoal: Rule = {
  id: "passed-with-missed-goal",
  title: "An exercise that passed and missed a goal",
  severity: "warning",
  source: "ISO 22301:2019, 8.5 and 9.1",
  *find({ plan }) {
    for (const [at, exercise] of plan.exercises.entries()) {
      if (exercise.result !== "passed") continue;
      for (const goal of exercise.goals ?? []) {
        const missed = missedBy(goal);
        if (missed === undefined) continue;
        yield {
          path: ["exercises", at],
          subject: exercise.id,
          message: `The exercise ${named(exercise)} passed, though its goal “${goal.what}” ${missed}: set it failed, or say why the goal did not count (not-tested)`,
        };
      }
    }
  },
};

/** How a goal was missed, in words; undefined for one that was not. */
function missedBy({ result, within, measured }: ExerciseGoal): string | undefined {
  if (result === "not-tested") return undefined;
  if (within !== undefined && measured !== undefined && measured > within)
    return `took ${lengthOf(measured)} where ${lengthOf(within)} were allowed`;
  return result === "failed" ? "failed" : undefined;
}
