import type { Plan } from "../plan.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { editBetween } from "./edit-between.ts";
import type { Edit } from "./operation.ts";

/**
 * The edit that takes back an edit of this plan, with at most so many operations on one record as `editBetween` has it; nothing if that
 * cannot be applied, as then it changes nothing.
 */
export function invertEdit(plan: Plan, edit: Edit, most?: number): Edit {
  const edited = applyUnchecked(plan, edit);
  return "plan" in edited ? editBetween(edited.plan, plan, most) : [];
}
