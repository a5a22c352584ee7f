import { daysBetween, type Plan } from "@mainstay/plan";
import { type Database, type FoundNotice, listAllApprovals, standingOf } from "@mainstay/store";
import { hashIn, nameIn } from "../operations/approvals/approval-document.ts";

/** So many days may a submission wait until somebody is reminded. */
const patience = 7;

/** What waits for approval for long, and what was approved and says something else now. */
export async function approvalNotices(
  db: Database["db"],
  plan: Plan,
  now: Date,
): Promise<readonly FoundNotice[]> {
  const today = now.toISOString().slice(0, 10);
  return [...(await listAllApprovals(db))].flatMap(([record, history]): readonly FoundNotice[] => {
    const [first] = history;
    if (first === undefined) return [];
    const { state, last } = standingOf(history, hashIn(plan, first.record));
    const name = nameIn(plan, first.record) ?? record;
    if (state === "reopened") {
      const message = `${name} was changed after ${last?.by.name} approved it: submit it again`;
      return [{ key: `approval-reopened ${record}`, kind: "approval-reopened", record, message }];
    }
    const days = last === undefined ? 0 : daysBetween(last.at.slice(0, 10), today);
    if (state !== "submitted" || days < patience) return [];
    const message = `${name} has waited ${days} days for approval since ${last?.by.name} submitted it`;
    return [{ key: `approval-waiting ${record}`, kind: "approval-waiting", record, message }];
  });
}
