import type { Exercise, ExerciseGoal, Inject } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The exercise with other fields; undefined, or an empty list, takes a field away. */
export function withFields(exercise: Exercise, fields: Fields<Exercise>): Exercise {
  const { id, name, scenario, date } = exercise;
  return {
    ...present({ ...exercise, ...fields }),
    id,
    name: fields.name ?? name,
    scenario: fields.scenario ?? scenario,
    date: fields.date ?? date,
  };
}

/** The goal with other fields. */
export function withGoalFields(goal: ExerciseGoal, fields: Fields<ExerciseGoal>): ExerciseGoal {
  return { ...present({ ...goal, ...fields }), what: fields.what ?? goal.what };
}

/** The inject with other fields. */
export function withInjectFields(inject: Inject, fields: Fields<Inject>): Inject {
  const { id, after, what } = inject;
  return {
    ...present({ ...inject, ...fields }),
    id,
    after: fields.after ?? after,
    what: fields.what ?? what,
  };
}
