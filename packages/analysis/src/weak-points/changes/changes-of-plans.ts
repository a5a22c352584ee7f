import type { Plan } from "@mainstay/plan";
import { graphAfter, graphOf } from "../../graph/graph-of.ts";
import { changedElements, failsAlike } from "../../graph/changed-elements.ts";
import { type ChangesQuestion, type CutChanges, cutChanges } from "./cut-changes.ts";

/** The minimal cuts of functions that a completed plan has no more after a change, and those that it has now. Throws FaultTreeTooLarge. */
export function cutChangesOfPlans(
  before: Plan,
  after: Plan,
  question: ChangesQuestion,
): CutChanges {
  if (changedElements(before.elements, after.elements, failsAlike).length === 0) {
    return { removed: { count: 0, listed: [] }, added: { count: 0, listed: [] } };
  }
  return cutChanges(graphOf(before), graphAfter(before, after), question);
}
