import type { Exercise, Incident } from "@mainstay/plan";

/** What an incident has shown that something could be done about. */
export function findingsOfIncident({
  wrong = [],
  surprised = [],
  nextSteps = [],
  cause,
}: Incident): readonly string[] {
  return [...nextSteps, ...wrong, ...surprised, ...(cause === undefined ? [] : [cause])];
}

/** What an exercise has shown that something could be done about: the goals that it missed, with what was seen. */
export function findingsOfExercise({ goals = [] }: Exercise): readonly string[] {
  return goals
    .filter(({ result }) => result !== undefined && result !== "passed")
    .map(({ what, result, note }) => {
      const came = result === "failed" ? "failed" : "was not tested";
      return note === undefined ? `${what}: ${came}` : `${what}: ${came}. ${note}`;
    });
}
