import { toObservedComparison, toObservedNear } from "@mainstay/api";
import { compareWithPlan, nearElements } from "@mainstay/flows";
import type { Plan } from "@mainstay/plan";
import type { ObservedNearQuestion, ObservedQuestion } from "./questions.ts";

/** So many surprises are told of some elements: more than a map can draw. */
const mostSurprises = 200;

/** How a plan agrees with what was observed, or what of that is about some elements, as JSON. */
export function answerAboutObserved(
  plan: Plan,
  question: ObservedQuestion | ObservedNearQuestion,
): string {
  const { today, ...observed } = question;
  const comparison = compareWithPlan(plan, observed, { today });
  if (question.about === "observed") {
    return JSON.stringify({ ...toObservedComparison(comparison), ...question.besides });
  }
  const asked = new Set(question.elements);
  const near = nearElements(comparison, asked, { most: mostSurprises });
  return JSON.stringify(toObservedNear(near, { asked, elements: plan.elements }));
}
