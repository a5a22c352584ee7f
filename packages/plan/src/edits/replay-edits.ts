import type { Plan } from "../plan.ts";
import { finish, type Steps } from "../steps.ts";
import { applyingUnchecked } from "./apply-unchecked.ts";
import type { Edit } from "./operation.ts";

/**
 * The plan after edits that were checked when they were recorded, in order; they are not checked again. Throws Error where
 * one of them does not fit: the record is then not what was recorded.
 */
export function replayEdits(plan: Plan, edits: readonly Edit[]): Plan {
  return finish(replayingEdits(plan, edits));
}

/** The same in steps. */
export function* replayingEdits(plan: Plan, edits: readonly Edit[]): Steps<Plan> {
  const edited = yield* applyingUnchecked(plan, edits.flat());
  if ("plan" in edited) return edited.plan;
  throw new Error(`the recorded edits do not fit the plan: ${edited.problems[0].message}`);
}
