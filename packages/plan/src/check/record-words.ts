import { isCollection, type Plan } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import { nouns } from "./nouns.ts";

/** The record that a path leads into, in words: `element payroll`. Empty where it leads into none. */
export function recordWords(plan: Plan, [list, at]: PlanPath): string {
  if (list === "organisation") return "the organisation";
  if (!isCollection(list) || typeof at !== "number") return "";
  return `${nouns[list]} ${plan[list][at]?.id ?? at + 1}`;
}
