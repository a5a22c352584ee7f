import { type Exercise, ExerciseRole } from "@mainstay/plan";

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

/** What somebody does, and whether they took part, where that is noted. */
export function participantWords({
  as = "player",
  attended,
}: NonNullable<Exercise["participants"]>[number]): string {
  const came = attended === undefined ? "" : attended ? ", took part" : ", absent";
  return `${roleWords[as]}${came}`;
}
