import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { finish, type Steps } from "../steps.ts";
import { closeDraft } from "./close-draft.ts";
import { changeDraft, openDraft } from "./draft.ts";
import type { Edit } from "./operation.ts";

/** What an edit gives: the plan after it, or why nothing is changed. */
export type Edited = { readonly plan: Plan } | { readonly problems: readonly Problem[] };

/** Applies an edit without the check of the whole plan: the records have their shape, but ids may lead nowhere. */
export function applyUnchecked(plan: Plan, edit: Edit): Edited {
  return finish(applyingUnchecked(plan, edit));
}

/** The same in steps. */
export function* applyingUnchecked(plan: Plan, edit: Edit): Steps<Edited> {
  const draft = openDraft(plan);
  for (const [position, operation] of edit.entries()) {
    const fault = changeDraft(draft, operation, position);
    if (fault !== undefined) return { problems: [{ id: "edit", path: [position], ...fault }] };
    yield;
  }
  return yield* closeDraft(draft);
}
