import { addressOf, type Plan } from "@mainstay/plan";
import { findingsIn } from "./assessed.ts";

/** The rules that ask for something by a day, or again after a time. */
export const dueRules: readonly string[] = [
  "old-impact-analysis",
  "expired-impact-analysis",
  "procedure-not-reviewed",
  "call-tree-not-tested",
  "validation-overdue",
  "failed-exercise-not-repeated",
  "exercise-without-result",
];

/** Something that is overdue, and of which record. */
export type Due = { readonly rule: string; readonly record: string; readonly message: string };

/** What is overdue in a plan on a day (`YYYY-MM-DD`), in the order of the rules. */
export function dueIn(plan: Plan, today: string): readonly Due[] {
  return findingsIn(plan, today)
    .filter(({ rule }) => dueRules.includes(rule))
    .map(({ rule, path, message }) => ({
      rule,
      record: addressOf(plan, path.slice(0, 2)),
      message,
    }));
}
