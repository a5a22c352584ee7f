import { checkPlan } from "../check/check-plan.ts";
import { type Plan, isCollection } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { addressOf } from "./address-of.ts";
import { applyUnchecked, type Edited } from "./apply-unchecked.ts";
import type { Edit } from "./operation.ts";

/**
 * The plan after all operations of an edit, in order; or, if one of them cannot be done or the plan would not be valid
 * afterwards, the problems and no change. The path of a problem starts with the position (from 0) of the operation that
 * it comes from, then leads to the place in the plan as it would have been.
 */
export function applyEdit(plan: Plan, edit: Edit): Edited {
  const edited = applyUnchecked(plan, edit);
  if ("problems" in edited) return edited;
  const problems = checkPlan(edited.plan);
  if (problems.length === 0) return edited;
  return { problems: problems.map((problem) => blame(problem, edited.plan, edit)) };
}

/**
 * Tells which operation a problem of the whole plan comes from: the last one on the record that has it, else the last one
 * that takes a record away, else the last one.
 */
function blame(problem: Problem, plan: Plan, edit: Edit): Problem {
  const address = addressOf(plan, problem.path);
  const record = address.split("/").slice(0, 2).join("/");
  const isOn = (text: string) => text === record || text.startsWith(`${record}/`);
  const own = edit.findLastIndex((step) => isOn("put" in step ? step.put : step.remove));
  const removal = edit.findLastIndex(
    (step) => "remove" in step && isCollection(step.remove.split("/", 1)[0] ?? ""),
  );
  const position = [own, removal, edit.length - 1].find((at) => at >= 0) ?? 0;
  const message = `${address}: ${problem.message}`;
  return { ...problem, message, path: [position, ...problem.path] };
}
