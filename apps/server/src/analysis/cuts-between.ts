import {
  Cancelled,
  type CountedCuts,
  type CutChanges,
  cutChangesOfPlans,
  FaultTreeTooLarge,
} from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";

/** Cuts of up to so many elements are compared, if it takes no more milliseconds: it is to answer while somebody types. */
const [highestOrder, patience] = [2, 600] as const;
/** So many of the cuts that come, and of those that go, are told: nobody reads more. */
const most = 1_000;

/**
 * The minimal cuts of functions that an edit adds and removes, of completed plans: single losses alone where pairs take too
 * long, and none where all functions together are too much.
 */
export function cutsBetween(before: Plan, after: Plan) {
  const until = performance.now() + patience;
  const onProgress = () => {
    if (performance.now() > until) throw new Cancelled("it takes longer than somebody waits");
  };
  const pairs = attempt(() =>
    cutChangesOfPlans(before, after, { order: highestOrder, most, onProgress }),
  );
  if (pairs !== undefined) return toAnswer(highestOrder, pairs);
  const singles = attempt(() => cutChangesOfPlans(before, after, { order: 1, most }));
  return singles === undefined ? toAnswer(0, nothing) : toAnswer(1, singles);
}

const none: CountedCuts = { count: 0, listed: [] };
const nothing: CutChanges = { removed: none, added: none };

function attempt(compare: () => CutChanges): CutChanges | undefined {
  try {
    return compare();
  } catch (error) {
    if (error instanceof Cancelled || error instanceof FaultTreeTooLarge) return undefined;
    throw error;
  }
}

function toAnswer(order: number, { added, removed }: CutChanges) {
  return {
    order,
    added: added.listed,
    removed: removed.listed,
    count: { added: added.count, removed: removed.count },
  };
}
