import { checkingPlan } from "../check/check-plan.ts";
import type { Catalog } from "../catalogs/catalog.ts";
import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { finish, type Steps } from "../steps.ts";
import { addressOf } from "./address-of.ts";
import { applyingUnchecked, type Edited } from "./apply-unchecked.ts";
import { explainTakenOver } from "./explain-taken-over.ts";
import { type Causes, causesIn } from "./causes.ts";
import type { Edit } from "./operation.ts";

/** The catalogs that a plan may use. */
type Options = { readonly catalogs?: readonly Catalog[] };

/**
 * The plan after all operations of an edit, in order; or, if one of them cannot be done or the plan would not be valid
 * afterwards, the problems and no change. The path of a problem starts with the position (from 0) of the operation that
 * it comes from, then leads to the place in the plan as it would have been. An edit of a plan that uses catalogs changes what
 * it says itself; they are those that the plan may use.
 */
export function applyEdit(plan: Plan, edit: Edit, options: Options = {}): Edited {
  return finish(applyingEdit(plan, edit, options));
}

/** The same in steps. */
export function* applyingEdit(
  plan: Plan,
  edit: Edit,
  { catalogs = [] }: Options = {},
): Steps<Edited> {
  const edited = yield* applyingUnchecked(plan, edit);
  if ("problems" in edited)
    return { problems: explainTakenOver(edited.problems, plan, { edit, catalogs }) };
  const problems = yield* checkingPlan(edited.plan, { catalogs });
  if (problems.length === 0) return edited;
  const causes = causesIn(edit);
  const blamed: Problem[] = [];
  for (const problem of problems) {
    blamed.push(blame(problem, edited.plan, causes));
    yield;
  }
  return { problems: blamed };
}

/** The problem with the operation that it comes from, and with its place in words. */
function blame(problem: Problem, plan: Plan, causes: Causes): Problem {
  return {
    ...problem,
    message: `${addressOf(plan, problem.path)}: ${problem.message}`,
    path: [causes.find(plan, problem.path), ...problem.path],
  };
}
