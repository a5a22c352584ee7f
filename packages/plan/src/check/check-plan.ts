import { maxProblems } from "../files/source.ts";
import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { callTrees } from "./rules/call-trees.ts";
import { doubledImpacts } from "./rules/doubled-impacts.ts";
import { duplicateIds } from "./rules/duplicate-ids.ts";
import { ownBackup } from "./rules/own-backup.ts";
import { ownTarget } from "./rules/own-target.ts";
import { scales } from "./rules/scales.ts";
import { unitRings } from "./rules/unit-rings.ts";
import { unknownNames } from "./rules/unknown-names.ts";
import { type Check, subjectOf } from "./subject.ts";
import { nothingUnread, type Unread } from "./unread.ts";

const checks: readonly Check[] = [
  duplicateIds,
  scales,
  unknownNames,
  ownTarget,
  ownBackup,
  unitRings,
  callTrees,
  doubledImpacts,
];

/**
 * Everything that is wrong with a plan as a whole, though each of its records has the right shape: ids that lead nowhere
 * or to two records, rings where there must be none. Messages do not name the record that the path leads into. What was
 * not read may be what is missing, so nobody is at fault who names it. Whether a strategy can still be carried out is no
 * matter of validity: every change of a plan may overtake some. Stops once there are more problems than are told.
 */
export function checkPlan(plan: Plan, unread: Unread = nothingUnread): readonly Problem[] {
  const subject = subjectOf(plan, unread);
  const problems: Problem[] = [];
  for (const check of checks) {
    for (const problem of check(subject)) {
      problems.push(problem);
      if (problems.length > maxProblems) return problems;
    }
  }
  return problems;
}
