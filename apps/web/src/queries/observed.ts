import {
  compareWithPlan,
  listObservedNear,
  listObservers,
  type ObservedComparisonDocument,
} from "@mainstay/api";
import { ElementId } from "@mainstay/plan";
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

/** What was observed of some elements in the last days, beside what the plan says of them. */
export function observedNear(elements: readonly string[], days: number) {
  return planQuery(["observed-near", elements, days], () =>
    ask(listObservedNear, {
      query: { from: daysAgo(days) },
      body: { elements: elements.map((id) => ElementId.parse(id)) },
    }),
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
