import { ExerciseRole } from "@mainstay/plan";

/** What those who take part do, in a sentence. */
export const roleWords: Readonly<Record<ExerciseRole, string>> = {
  player: "player",
  facilitator: "facilitator",
  evaluator: "evaluator",
  observer: "observer",
  controller: "controller",
};

/** The same as choices. */
export const roles = ExerciseRole.options.map((value) => ({ value, words: roleWords[value] }));
