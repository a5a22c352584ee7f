import type { Plan } from "@mainstay/plan";
import { type ApprovalAct, standingOf } from "@mainstay/store";
import { hashIn } from "./approval-document.ts";

/** The records that are approved by the one plan and would not be by the other, by address. */
export function reopenedBetween(
  before: Plan,
  after: Plan,
  histories: ReadonlyMap<string, readonly ApprovalAct[]>,
): string[] {
  return [...histories].flatMap(([address, history]) =>
    isApproved(before, history) && !isApproved(after, history) ? [address] : [],
  );
}

function isApproved(plan: Plan, history: readonly ApprovalAct[]): boolean {
  const [first] = history;
  return (
    first !== undefined && standingOf(history, hashIn(plan, first.record)).state === "approved"
  );
}
