import { catalogs } from "@mainstay/m365";
import { applyingEdit, type Edit, type Plan, type Problem } from "@mainstay/plan";
import { unhurried } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { planWithout } from "../../people/withheld/plan-without.ts";
import { isNothing, type Unseen } from "../../people/withheld/unseen.ts";

/** So many problems of a plan are told. */
const mostProblems = 100;

/** An edit of a plan by somebody who is still to be told some of it. */
type EditBySomebody = {
  readonly plan: Plan;
  readonly edit: Edit;
  readonly unseen: Unseen;
};

/** What is wrong with the plan that an edit would make. */
export function invalid(problems: readonly Problem[]): Refusal {
  const count = problems.length;
  const first = count > mostProblems ? ` Of ${count} problems these are the first.` : "";
  return new Refusal(422, `The plan would not be valid.${first}`, {
    problems: problems
      .slice(0, mostProblems)
      .map(({ path, message }) => ({ path: [...path], message })),
  });
}

/** The same in words about what whoever makes the edit may see. */
export async function invalidTo(
  by: EditBySomebody,
  problems: readonly Problem[],
): Promise<Refusal> {
  if (isNothing(by.unseen)) return invalid(problems);
  const seen = await unhurried(
    applyingEdit(planWithout(by.plan, by.unseen), by.edit, { catalogs }),
  );
  if ("problems" in seen) return invalid(seen.problems);
  // Which of them it is would tell that there is a surprise.
  const detail =
    by.unseen.exercises.length > 0
      ? "Something else in the plan needs what this changes: ask a continuity manager."
      : "An exercise that you play in needs what this changes, for something that is still to come: ask who leads it, or change this after it.";
  return new Refusal(422, detail);
}
