import {
  compareObservations,
  compareWithPlan,
  getObservedMap,
  getObservedRelation,
  listObservedNear,
  listObservers,
  type ObservedComparisonDocument,
} from "@mainstay/api";
import { ElementId } from "@mainstay/plan";
import type * as z from "zod";
import { type WindowView, windowAt } from "../components/observed-window/window-view.ts";
import { allParts } from "../server/all-parts.ts";
import { ask } from "../server/server.ts";
import { queryClient } from "../server/query-client.ts";
import { planKey, planQuery } from "./plan-query.ts";

/** One end of what was observed, and differences as the server tells them. */
export type Surprise = ObservedComparisonDocument["surprises"][number];
export type ObservedEnd = Surprise["from"];
export type Unseen = ObservedComparisonDocument["unseen"][number];
export type Failing = ObservedComparisonDocument["failing"][number];
export type DarkArea = ObservedComparisonDocument["darkAreas"][number];
export type ThirdParty = ObservedComparisonDocument["thirdParties"][number];

/** The plan against what was observed in a window. */
export function observedComparison(window: WindowView) {
  return planQuery(["observed-comparison", window], () =>
    ask(compareWithPlan, { query: windowAt(window, new Date()) }),
  );
}

/** What was observed of some elements in a window, beside what the plan says of them. */
export function observedNear(elements: readonly string[], window: WindowView) {
  return planQuery(["observed-near", elements, window], () =>
    ask(listObservedNear, {
      query: windowAt(window, new Date()),
      body: { elements: elements.map((id) => ElementId.parse(id)) },
    }),
  );
}

/** What was seen from one end to another in a window, with its evidence. */
export function observedRelation(ends: { from: string; to: string }, window: WindowView) {
  return planQuery(["observed-relation", ends, window], () =>
    ask(getObservedRelation, { query: windowAt(window, new Date()), body: ends }),
  );
}

/** What is otherwise in one window than in an earlier one. */
export type Difference = z.output<typeof compareObservations.answer>;
export type ChangedEdge = Difference["items"][number];
export type EdgeChange = ChangedEdge["change"];

/** What is otherwise in a window than in an earlier one: that just before it, if none is said. */
export function observedDifference({
  after,
  before,
  change,
  limit,
}: {
  readonly after: WindowView;
  readonly before: { readonly from?: string | undefined; readonly until?: string | undefined };
  readonly change: EdgeChange | undefined;
  readonly limit: number;
}) {
  return planQuery(["observed-difference", after, before, change, limit], () =>
    ask(compareObservations, {
      query: {
        ...windowAt(after, new Date()),
        ...(before.from === undefined ? {} : { beforeFrom: before.from }),
        ...(before.until === undefined ? {} : { beforeUntil: before.until }),
        ...(change === undefined ? {} : { change }),
        limit,
      },
    }),
  );
}

/** What was seen around an address or a machine in a window. */
export type SeenAround = z.output<typeof getObservedMap.answer>;

/** What was seen around an address or a machine in a window, as many hops as are asked for. */
export function observedAround({
  around,
  hops,
  window,
}: {
  readonly around: string;
  readonly hops: number;
  readonly window: WindowView;
}) {
  return planQuery(["observed-around", around, hops, window], () =>
    ask(getObservedMap, { query: { ...windowAt(window, new Date()), around, hops } }),
  );
}

/** Who there is to observe, by what people know them by. */
export function observersIn(window: WindowView) {
  return planQuery(["observers-in", window], async () => {
    const { items } = await askObservers(window);
    return new Map(items.map(({ id, host }) => [id, host]));
  });
}

const observersKey = "observers";

/** Who observed in a window, and how much of what there was they saw. */
export function observers(window: WindowView) {
  return planQuery([observersKey, window], () => askObservers(window));
}

function askObservers(window: WindowView) {
  const asked = windowAt(window, new Date());
  return allParts((part) => ask(listObservers, { query: { ...asked, ...part } }));
}

/** Has it asked again who observes, after one of them was retired. */
export function askObserversAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [planKey, observersKey] });
}
