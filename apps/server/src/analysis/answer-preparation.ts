import { toPreparationDocument } from "@mainstay/api";
import type { ForWhom, PreparationQuestion } from "./questions.ts";
import type { Subject } from "./subject.ts";

/** How an exercise is prepared, judged by the whole plan and told to whoever asks, as JSON; undefined where the plan has no such one. */
export function answerPreparation(
  { plan }: Subject,
  { exercise: id, unseen, ...asked }: PreparationQuestion & ForWhom,
): string | undefined {
  const exercise = plan.exercises.find((one) => one.id === id);
  if (exercise === undefined) return undefined;
  const toldTo = unseen.includes(id) ? "players" : undefined;
  return JSON.stringify(toPreparationDocument(plan, exercise, { ...asked, toldTo }));
}
