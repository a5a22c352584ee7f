import { type ApprovableAddress, daysBetween, findRecord, type Plan } from "@mainstay/plan";
import {
  type ApprovalAct,
  type Database,
  type FoundNotice,
  formatRecord,
  listAllApprovals,
  standingOf,
} from "@mainstay/store";
import { hashIn, nameIn } from "../operations/approvals/approval-document.ts";

/** So many days may a submission wait until somebody is reminded; if an exercise is as near as that, none at all. */
const patience = 7;

/** What waits for approval for long, and what was approved and says something else now. */
export async function approvalNotices(
  db: Database["db"],
  plan: Plan,
  now: Date,
): Promise<readonly FoundNotice[]> {
  const today = now.toISOString().slice(0, 10);
  const histories = await listAllApprovals(db);
  return [...histories.values()].flatMap((history) => noticeAbout(history, plan, today) ?? []);
}

/** The same of one record, by what was done about it; undefined for none. An exercise that was held needs no approval any more. */
export function noticeAbout(
  history: readonly ApprovalAct[],
  plan: Plan,
  today: string,
): FoundNotice | undefined {
  const [first] = history;
  if (first === undefined) return undefined;
  const record = formatRecord(first.record);
  const exercise = exerciseAt(plan, first.record);
  if (exercise?.result !== undefined) return undefined;
  const { state, last } = standingOf(history, hashIn(plan, first.record));
  const name = nameIn(plan, first.record) ?? record;
  if (state === "reopened") {
    const message = `${name} was changed after ${last?.by.name} approved it: submit it again`;
    return { key: `approval-reopened ${record}`, kind: "approval-reopened", record, message };
  }
  if (state !== "submitted" || last === undefined) return undefined;
  const days = daysBetween(last.at.slice(0, 10), today);
  const isNear = exercise !== undefined && daysBetween(today, exercise.date) <= patience;
  if (days < patience && !isNear) return undefined;
  const waits = `${name} has waited ${daysWords(days)} for approval since ${last.by.name} submitted it`;
  const message = isNear ? `${waits}, and is to take place on ${exercise.date}` : waits;
  return { key: `approval-waiting ${record}`, kind: "approval-waiting", record, message };
}

function exerciseAt(plan: Plan, { collection, id }: ApprovableAddress) {
  return collection === "exercises" ? findRecord(plan, collection, id) : undefined;
}

function daysWords(days: number): string {
  if (days === 0) return "less than a day";
  return days === 1 ? "a day" : `${days} days`;
}
