import { checkPlan } from "../check/check-plan.ts";
import type { Catalog } from "../catalogs/catalog.ts";
import { takenOver } from "../catalogs/taken-over.ts";
import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { addressOf } from "./address-of.ts";
import { applyUnchecked, type Edited } from "./apply-unchecked.ts";
import { findCause } from "./find-cause.ts";
import { addressIn, type Edit } from "./operation.ts";

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

type Taking = { readonly edit: Edit; readonly catalogs: readonly Catalog[] };

/** The problems; of operations on elements that only a catalog has, with what to do instead. */
function explainTakenOver(
  problems: readonly Problem[],
  plan: Plan,
  { edit, catalogs }: Taking,
): readonly Problem[] {
  const own = new Set<string>(plan.elements.map(({ id }) => id));
  const lent = new Map<string, string>(
    takenOver(plan, catalogs).map(({ element, use }) => [element.id, plan.uses[use].id]),
  );
  return problems.map((problem) => {
    const operation = edit[Number(problem.path[0])];
    const address = operation === undefined ? "" : addressIn(operation);
    const [list, id = "", ...within] = address.split("/");
    const catalog = lent.get(id);
    if (problem.id !== "edit" || list !== "elements" || own.has(id) || catalog === undefined)
      return problem;
    const said = `\`${id}\` comes from the catalog ${catalog}, and the plan has nothing of its own at ${address}`;
    if (within.length > 0) {
      const message = `${said}: put elements/${id} with all that it is to say`;
      return { id: problem.id, path: problem.path, message };
    }
    if (operation === undefined || "put" in operation) return problem;
    const message = `${said}: leave it out with uses/${catalog}/leaveOut/${id}`;
    return { id: problem.id, path: problem.path, message };
  });
}
