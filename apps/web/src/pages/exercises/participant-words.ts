import { type Exercise, ExerciseRole } from "@mainstay/plan";

/** What those who take part do, as choices: the words of the plan are those of the field. */
export const roles = ExerciseRole.options.map((value) => ({ value, words: value }));

/** What somebody does, and whether they took part, where that is noted. */
export function participantWords({
  as = "player",
  attended,
}: NonNullable<Exercise["participants"]>[number]): string {
  const came = attended === undefined ? "" : attended ? ", took part" : ", absent";
  return `${as}${came}`;
}
