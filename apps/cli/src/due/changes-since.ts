import { statSync } from "node:fs";
import type { LastChanges } from "@mainstay/analysis";
import { changedRecords, editBetween, type Plan } from "@mainstay/plan";
import { UsageError } from "../failure.ts";
import { openWrittenPlan } from "../open-plan.ts";
import { plain } from "../render/words.ts";
import { withProgress } from "../terminal.ts";
import { type PastPlan, pastPlans } from "./past-plans.ts";

/** A plan in files, where it stands, and on which day changes that no history dates are taken to have been made. */
type Current = { readonly plan: Plan; readonly place: string; readonly today: string };

/**
 * What of a plan in files has changed since then, and when: since another copy of it, of which nobody knows when each change was made;
 * or since a revision of git or a day, by the history of its files. Throws UsageError where it is none of these.
 */
export async function changesSince(
  since: string,
  { plan, place, today }: Current,
): Promise<LastChanges> {
  if (isPlace(since)) {
    const before = await openWrittenPlan(since);
    return changesBetween([{ plan: before, on: today }], { plan, today });
  }
  if (place === "-") {
    throw new UsageError(
      `--since is \`${plain(since)}\`, which is no file or directory, and standard input has no history: name another copy of the plan`,
    );
  }
  return withProgress("Reading the history of the plan", () =>
    changesBetween(pastPlans(place, since), { plan, today }),
  );
}

/** Each change has the day of the plan that it is in first; the last ones, that of today. */
function changesBetween(
  past: Iterable<PastPlan>,
  { plan, today }: Pick<Current, "plan" | "today">,
): LastChanges {
  const changes = new Map<string, string>();
  let before: Plan | undefined;
  const follow = (next: PastPlan) => {
    if (before !== undefined) {
      for (const record of changedRecords(editBetween(before, next.plan)))
        changes.set(record, next.on);
    }
    before = next.plan;
  };
  for (const next of past) follow(next);
  follow({ plan, on: today });
  return changes;
}

function isPlace(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
