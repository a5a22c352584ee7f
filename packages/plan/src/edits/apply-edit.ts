import { checkPlan } from "../check/check-plan.ts";
import type { Catalog } from "../catalogs/catalog.ts";
import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { addressOf } from "./address-of.ts";
import { applyUnchecked, type Edited } from "./apply-unchecked.ts";
import { explainTakenOver } from "./explain-taken-over.ts";
import { findCause } from "./find-cause.ts";
import type { Edit } from "./operation.ts";

/**
 * The plan after all operations of an edit, in order; or, if one of them cannot be done or the plan would not be valid
 * afterwards, the problems and no change. The path of a problem starts with the position (from 0) of the operation that
 * it comes from, then leads to the place in the plan as it would have been. An edit of a plan that uses catalogs changes what
 * it says itself; they are those that the plan may use.
 */
export function applyEdit(
  plan: Plan,
  edit: Edit,
  { catalogs = [] }: { readonly catalogs?: readonly Catalog[] } = {},
): Edited {
  const edited = applyUnchecked(plan, edit);
  if ("problems" in edited)
    return { problems: explainTakenOver(edited.problems, plan, { edit, catalogs }) };
  const problems = checkPlan(edited.plan, { catalogs });
  if (problems.length === 0) return edited;
  return { problems: problems.map((problem) => blame(problem, edited.plan, edit)) };
}

/** The problem with the operation that it comes from, and with its place in words. */
function blame(problem: Problem, plan: Plan, edit: Edit): Problem {
  return {
    ...problem,
    message: `${addressOf(plan, problem.path)}: ${problem.message}`,
    path: [findCause(edit, plan, problem.path), ...problem.path],
  };
}
