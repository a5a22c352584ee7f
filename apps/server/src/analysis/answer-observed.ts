import { toObservedComparison, toObservedNear, toObservedRelation } from "@mainstay/api";
import {
  type Comparison,
  compareWithPlan,
  findNotices,
  findRelation,
  nearElements,
} from "@mainstay/flows";
import type { Plan } from "@mainstay/plan";
import type { GatheredQuestion, ObservedQuestion, ObservedUntil } from "./questions.ts";

/** So many relations that nobody declared are told of some elements: more than a map can draw. */
const mostUndeclared = 200;

/** How a plan agrees with what was observed, or what of that is worth telling at once, as JSON. */
export function answerAboutObserved(plan: Plan, question: ObservedQuestion): string {
  const comparison = compared(plan, question);
  if (question.besides === "notices alone") return JSON.stringify(findNotices(plan, comparison));
  return JSON.stringify({ ...toObservedComparison(comparison), ...question.besides });
}

/**
 * What of that is about some elements, or from one end to another, as JSON, which is `null` where nothing was seen; undefined where it has
 * to be told what was observed.
 */
export function answerAboutGathered(plan: Plan, question: GatheredQuestion): string | undefined {
  const kept = keptComparisons(question.gathering, question.observed);
  if (kept === undefined) return undefined;
  const comparison = kept.of.get(plan) ?? compared(plan, kept.observed);
  kept.of.set(plan, comparison);
  const { window } = question;
  if (question.about === "observed-relation") {
    const found = findRelation(comparison, question);
    return JSON.stringify(found === undefined ? null : toObservedRelation(found, window));
  }
  const asked = new Set(question.elements);
  const near = nearElements(comparison, asked, { most: mostUndeclared });
  return JSON.stringify(toObservedNear(near, { asked, elements: plan.elements, window }));
}

type Kept = { readonly observed: ObservedUntil; readonly of: WeakMap<Plan, Comparison> };

/** As many as are gathered: each is of a window, and a plan of a new revision is compared with it anew. */
const most = 2;
const comparisons = new Map<string, Kept>();

function keptComparisons(gathering: string, observed: ObservedUntil | undefined): Kept | undefined {
  const known = comparisons.get(gathering);
  if (known !== undefined || observed === undefined) return known;
  const kept = { observed, of: new WeakMap<Plan, Comparison>() };
  comparisons.set(gathering, kept);
  for (const oldest of comparisons.keys()) {
    if (comparisons.size <= most) break;
    comparisons.delete(oldest);
  }
  return kept;
}

function compared(plan: Plan, { today, darkAreas, ...observed }: ObservedUntil): Comparison {
  const options = { today, ...(darkAreas === undefined ? {} : { darkAreas }) };
  return compareWithPlan(plan, observed, options);
}
