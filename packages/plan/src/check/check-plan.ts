import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { nothingUnread, type Unread } from "./unread.ts";

/** What is wrong with a plan as a whole, though each of its records has the right shape. */
export function checkPlan(_plan: Plan, _unread: Unread = nothingUnread): readonly Problem[] {
  return [];
}
