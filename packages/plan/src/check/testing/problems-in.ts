import type { Catalog } from "../../catalogs/catalog.ts";
import { type PlanInFile, planOf } from "../../testing/plan-of.ts";
import { checkPlan } from "../check-plan.ts";
import { nothingUnread, type Unread } from "../unread.ts";

/** What is wrong with a plan of this content, a line for each problem: `elements/0/owner unknown-id: unknown person ...`. */
export function problemsIn(
  content: PlanInFile,
  unread: Partial<Unread> = {},
  catalogs: readonly Catalog[] = [],
): readonly string[] {
  return checkPlan(planOf(content), { catalogs, unread: { ...nothingUnread, ...unread } }).map(
    ({ id, path, message }) => `${path.join("/")} ${id}: ${message}`,
  );
}
