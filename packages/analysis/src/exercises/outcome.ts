import {
  type Exercise,
  type ExerciseGoal,
  type JournalEntry,
  type Minutes,
  minutes,
  secondsOf,
  standingEntries,
} from "@mainstay/plan";
import { type ExerciseClock, exerciseClock } from "./exercise-clock.ts";

/** How a goal came out, with the entries of the journal that say so. */
export type GoalOutcome = {
  readonly goal: ExerciseGoal;
  readonly result: "passed" | "failed" | "not-tested";
  /** How long it took to come back, by the clock of the exercise. */
  readonly measured?: Minutes;
  readonly because: readonly JournalEntry[];
};

/** How an exercise came out. */
export type ExerciseOutcome = {
  readonly goals: readonly GoalOutcome[];
  /** Passed where a goal was and none failed; absent where none was tested. */
  readonly result?: "passed" | "failed";
};

/**
 * How an exercise came out by its journal (SPEC 12.4): a goal that asks for something back within a time by the time that was
 * measured, any other by what the evaluators saw.
 */
export function outcomeOf(
  { goals = [] }: Pick<Exercise, "goals">,
  journal: readonly JournalEntry[],
): ExerciseOutcome {
  const clock = exerciseClock(journal);
  const judged = goals.map((goal) => judge(goal, journal, clock));
  const isAny = (wanted: GoalOutcome["result"]) => judged.some(({ result }) => result === wanted);
  const result = isAny("failed") ? "failed" : isAny("passed") ? "passed" : undefined;
  return { goals: judged, ...(result === undefined ? {} : { result }) };
}

function judge(
  goal: ExerciseGoal,
  journal: readonly JournalEntry[],
  clock: ExerciseClock,
): GoalOutcome {
  const seen = standingEntries(journal, "observation").filter(
    ({ what }) => what.goal === goal.what,
  );
  const isMissed = seen.some(({ what }) => what.rating === "not-met" || what.rating === "partly");
  const timed = measure(goal, journal, clock);
  const because = [...(timed?.because ?? []), ...seen];
  if (timed !== undefined && goal.within !== undefined) {
    const { measured } = timed;
    if (measured !== undefined) {
      const isInTime = measured <= goal.within && !isMissed;
      return { goal, result: isInTime ? "passed" : "failed", measured, because };
    }
    // What did not come back until the end is late, if the time was over by then.
    if (timed.waited > goal.within) return { goal, result: "failed", because };
  }
  const isMet = seen.some(({ what }) => what.rating === "met");
  const result = isMissed ? "failed" : isMet ? "passed" : "not-tested";
  return {
    goal,
    result,
    ...(timed?.measured === undefined ? {} : { measured: timed.measured }),
    because,
  };
}

/** How long an element took from its loss, or from the start where nobody noted one, to when it worked again for good. */
function measure(
  { element }: ExerciseGoal,
  journal: readonly JournalEntry[],
  clock: ExerciseClock,
) {
  if (element === undefined || clock.started === undefined) return undefined;
  const lost = standingEntries(journal, "lost").find(({ what }) => what.element === element);
  const back = standingEntries(journal, "recovered").findLast(
    ({ what, at }) =>
      what.element === element && secondsOf(at) >= secondsOf(lost?.at ?? clock.started ?? at),
  );
  const from = clock.secondsAt(lost?.at ?? clock.started);
  const because = [lost, back].filter((entry) => entry !== undefined);
  const waited = clock.ended === undefined ? 0 : (clock.secondsAt(clock.ended) - from) / 60;
  if (back === undefined) return { because, waited, measured: undefined };
  const measured = minutes(Math.ceil(Math.max(0, clock.secondsAt(back.at) - from) / 60));
  return { because, waited, measured };
}
