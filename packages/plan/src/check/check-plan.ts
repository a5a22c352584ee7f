import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { recordChecks } from "./record-checks.ts";
import { duplicateIds } from "./rules/duplicate-ids.ts";
import { strategyChanges } from "./rules/strategy-changes.ts";
import { type Check, subjectOf } from "./subject.ts";
import { nothingUnread, type Unread } from "./unread.ts";

const checks: readonly Check[] = [duplicateIds, ...recordChecks, strategyChanges];

/**
 * Everything that is wrong with a plan as a whole, though each of its records has the right shape: ids that lead nowhere
 * or to two records, rings where there must be none, changes that cannot be made. Messages do not name the record that the
 * path leads into. What was not read may be what is missing, so nobody is at fault who names it.
 */
export function checkPlan(plan: Plan, unread: Unread = nothingUnread): readonly Problem[] {
  const subject = subjectOf(plan, unread);
  return checks.flatMap((check) => [...check(subject)]);
}
