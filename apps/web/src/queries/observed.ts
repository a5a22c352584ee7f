import { compareWithPlan, listObservers, type ObservedComparisonDocument } from "@mainstay/api";
import { ask } from "../server/server.ts";
import { planQuery } from "./plan-query.ts";

/** One end of what was observed, and differences as the server tells them. */
export type Surprise = ObservedComparisonDocument["surprises"][number];
export type ObservedEnd = Surprise["from"];
export type Unseen = ObservedComparisonDocument["unseen"][number];
export type Failing = ObservedComparisonDocument["failing"][number];

/** The plan against what was observed in the last days. */
export function observedComparison(days: number) {
  return planQuery(["observed-comparison", days], () =>
    ask(compareWithPlan, { query: { from: daysAgo(days) } }),
  );
}

/** Who observed in the last days, and how much of what there was they saw. */
export function observers(days: number) {
  return planQuery(["observers", days], () =>
    ask(listObservers, { query: { from: daysAgo(days) } }),
  );
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
