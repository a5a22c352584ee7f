import type { Exercise } from "@mainstay/plan";
import type { Inspection } from "./inspection.ts";
import { repeatBy } from "./validation.ts";

/** An exercise that failed and was not repeated since. */
export type FailedExercise = {
  readonly exercise: Exercise;
  /** Its place among the exercises of the plan. */
  readonly at: number;
  /** Whether its scenario reaches something of the highest criticality, or one of its goals is about that. */
  readonly concernsHighest: boolean;
  /** The day by which it is to be repeated, `YYYY-MM-DD`. */
  readonly due: string;
};

/** The exercises that failed and were not repeated since (SPEC 8.4). */
export function* failedExercises({
  plan,
  criticalities: [highest],
  assessmentOf,
  cascadeOf,
}: Inspection): Generator<FailedExercise> {
  const finished = plan.exercises.filter(({ result }) => result !== undefined);
  for (const [at, exercise] of plan.exercises.entries()) {
    const { scenario, date, result, goals = [] } = exercise;
    if (result !== "failed") continue;
    if (finished.some((other) => other.scenario === scenario && other.date > date)) continue;
    // What was mended since may keep the scenario from it on paper, and that is what the repetition is to prove.
    const aims = goals.flatMap(({ element }) => element ?? []);
    const concernsHighest = [...cascadeOf(scenario).elements.keys(), ...aims].some(
      (element) => assessmentOf(element)?.criticality === highest,
    );
    yield { exercise, at, concernsHighest, due: repeatBy(date, concernsHighest) };
  }
}
