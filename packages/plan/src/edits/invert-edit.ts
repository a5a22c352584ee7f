import type { Plan } from "../plan.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { editBetween } from "./edit-between.ts";
import type { Edit } from "./operation.ts";

/** The edit that takes back an edit of this plan; nothing if that cannot be applied, as then it changes nothing. */
export function invertEdit(plan: Plan, edit: Edit): Edit {
  const edited = applyUnchecked(plan, edit);
  return "plan" in edited ? editBetween(edited.plan, plan) : [];
}
