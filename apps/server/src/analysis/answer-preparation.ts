import { toPreparationDocument } from "@mainstay/api";
import { nothingUnseen } from "../people/withheld/unseen.ts";
import type { ForWhom, PreparationQuestion } from "./questions.ts";
import type { Subject } from "./subject.ts";
import { subjectWithout } from "./subject-without.ts";

/**
 * How an exercise is prepared, judged by all injects and told to whoever asks, as JSON; undefined where the plan has no such one, as
 * far as they know.
 */
export function answerPreparation(
  whole: Subject,
  { exercise: id, unseen = nothingUnseen, ...asked }: PreparationQuestion & ForWhom,
): string | undefined {
  const { plan } = subjectWithout(whole, { ...unseen, injects: [] });
  const exercise = plan.exercises.find((one) => one.id === id);
  if (exercise === undefined) return undefined;
  const toldTo = unseen.injects.includes(id) ? "players" : undefined;
  return JSON.stringify(toPreparationDocument(plan, exercise, { ...asked, toldTo }));
}
