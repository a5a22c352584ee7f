import { catalogs } from "@mainstay/m365";
import { applyEdit, type Edit, type Plan, type Problem } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import { planWithout, type Unseen } from "../../people/unseen-injects.ts";

/** So many problems of a plan are told. */
const mostProblems = 100;

/** An edit of a plan by somebody who is not to see some of its injects. */
type EditBySomebody = {
  readonly plan: Plan;
  readonly edit: Edit;
  readonly unseen: Unseen;
};

/** What is wrong with the plan that an edit would make, in words about what whoever makes it may see. */
export function invalid(problems: readonly Problem[], by?: EditBySomebody): Refusal {
  if (by === undefined || by.unseen.length === 0) return withProblems(problems);
  const seen = applyEdit(planWithout(by.plan, by.unseen), by.edit, { catalogs });
  if ("problems" in seen) return withProblems(seen.problems);
  return new Refusal(
    422,
    "An exercise that you play in needs what this changes, for something that is still to come: ask who leads it, or change this after it.",
  );
}

function withProblems(problems: readonly Problem[]): Refusal {
  const count = problems.length;
  const first = count > mostProblems ? ` Of ${count} problems these are the first.` : "";
  return new Refusal(422, `The plan would not be valid.${first}`, {
    problems: problems
      .slice(0, mostProblems)
      .map(({ path, message }) => ({ path: [...path], message })),
  });
}
