import { exerciseClock, type ExerciseOutcome } from "@mainstay/analysis";
import type { Exercise } from "@mainstay/plan";
import { dayHere } from "../../components/day-words.ts";
import { entryWords, kindWords, type Named } from "../../journal/entry-words.ts";

/**
 * The exercise with how it came out: of each goal the result, the time that was measured, and what was seen. One that was held before its
 * day is of the day on which it began: what is of a later day does not count yet.
 */
export function withOutcome(
  exercise: Exercise,
  { goals, result }: ExerciseOutcome,
  named: Named,
): Exercise {
  const judged = goals.map(({ goal, result: came, measured, because }) => {
    const note = because
      .flatMap(({ what }) => (what.kind === "observation" ? [what.text] : []))
      .join(" ");
    const said = note === "" ? entriesOf(because, named) : note;
    return {
      ...goal,
      result: came,
      ...(measured === undefined ? {} : { measured }),
      ...(said === "" ? {} : { note: said }),
    };
  });
  const { started } = exerciseClock(named.entries);
  const held = started === undefined ? exercise.date : dayHere(new Date(started));
  return {
    ...exercise,
    ...(judged.length === 0 ? {} : { goals: judged }),
    ...(result === undefined ? {} : { result, ...(held < exercise.date ? { date: held } : {}) }),
  };
}

function entriesOf(because: ExerciseOutcome["goals"][number]["because"], named: Named): string {
  return because
    .map(
      ({ what, author }) => `${kindWords[what.kind]}: ${entryWords(what, named)} (${author.name})`,
    )
    .join("; ");
}
