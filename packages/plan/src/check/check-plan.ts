import { maxProblems } from "../files/source.ts";
import type { Catalog } from "../catalogs/catalog.ts";
import { writtenPath } from "../catalogs/written-path.ts";
import type { Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { finish, type Steps } from "../steps.ts";
import { recordWords } from "./record-words.ts";
import { callTrees } from "./rules/call-trees.ts";
import { catalogUses } from "./rules/catalog-uses.ts";
import { deferredRecords } from "./rules/deferred-records.ts";
import { doubledImpacts } from "./rules/doubled-impacts.ts";
import { duplicateIds } from "./rules/duplicate-ids.ts";
import { endedActions } from "./rules/ended-actions.ts";
import { ownBackup } from "./rules/own-backup.ts";
import { ownTarget } from "./rules/own-target.ts";
import { scales } from "./rules/scales.ts";
import { unitRings } from "./rules/unit-rings.ts";
import { unknownNames } from "./rules/unknown-names.ts";
import { type Check, type Subject, subjectOf } from "./subject.ts";
import { nothingUnread, type Unread } from "./unread.ts";

/** What is looked for, one kind of problem after the other. */
export const checks: readonly Check[] = [
  duplicateIds,
  catalogUses,
  scales,
  unknownNames,
  ownTarget,
  ownBackup,
  unitRings,
  callTrees,
  deferredRecords,
  endedActions,
  doubledImpacts,
];

/** What a plan is checked with: the catalogs that it may use, and what of it could not be read. */
export type CheckOptions = { readonly catalogs?: readonly Catalog[]; readonly unread?: Unread };

/**
 * Everything that is wrong with a plan as a whole, though each of its records has the right shape: ids that lead nowhere
 * or to two records, rings where there must be none. Checked is the completed plan; what is wrong in something of a
 * catalog stands where the plan uses it. Messages do not name the record that the path leads into. What was
 * not read may be what is missing, so nobody is at fault who names it. Whether a strategy can still be carried out is no
 * matter of validity: every change of a plan may overtake some. Stops once there are more problems than are told.
 */
export function checkPlan(plan: Plan, options: CheckOptions = {}): readonly Problem[] {
  return finish(checkingPlan(plan, options));
}

/** The same in steps. */
export function* checkingPlan(
  plan: Plan,
  { catalogs = [], unread = nothingUnread }: CheckOptions = {},
): Steps<readonly Problem[]> {
  const subject = subjectOf(plan, { catalogs, unread });
  const problems: Problem[] = [];
  for (const check of checks) {
    for (const problem of check(subject)) {
      yield;
      if (problem === undefined) continue;
      problems.push(atWritten(problem, subject));
      if (problems.length > maxProblems) return problems;
    }
  }
  return problems;
}

/** The problem with its place in the plan as it was written. */
function atWritten(problem: Problem, { plan, written, catalogs }: Subject): Problem {
  const path = writtenPath(written, catalogs, problem.path);
  if (path === problem.path) return problem;
  const message = `${recordWords(plan, problem.path)}: ${problem.message}`;
  return { ...problem, path, message };
}
