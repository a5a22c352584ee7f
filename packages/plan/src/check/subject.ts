import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { type Names, namesIn } from "./names.ts";
import { type Suggest, suggestionsIn } from "./suggestions.ts";
import type { Unread } from "./unread.ts";

/** What is checked: a plan, what the names in it lead to, and `suggest`, which gives the name that was probably meant. */
export type Subject = { readonly plan: Plan; readonly names: Names; readonly suggest: Suggest };

/** Finds one kind of problem. */
export type Check = (subject: Subject) => Iterable<Problem>;

/** A whole plan as the subject of checks. */
export function subjectOf(plan: Plan, unread: Unread): Subject {
  const names = namesIn(plan, unread);
  return { plan, names, suggest: suggestionsIn(plan, names.scales) };
}
