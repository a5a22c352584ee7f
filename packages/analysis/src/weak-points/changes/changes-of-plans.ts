import type { Plan } from "@mainstay/plan";
import { compile } from "../../graph/compile.ts";
import { changedElements, failsAlike } from "../../strategies/changed-elements.ts";
import { type ChangesQuestion, type CutChanges, cutChanges } from "./cut-changes.ts";

/** The minimal cuts of functions that a completed plan has no more after a change, and those that it has now. Throws FaultTreeTooLarge. */
export function cutChangesOfPlans(
  before: Plan,
  after: Plan,
  question: ChangesQuestion,
): CutChanges {
  const elements = new Map(before.elements.map((element) => [element.id, element]));
  if (changedElements(elements, after, failsAlike).length === 0) {
    return { removed: { count: 0, listed: [] }, added: { count: 0, listed: [] } };
  }
  return cutChanges(compile(before), compile(after), question);
}
