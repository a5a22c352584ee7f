import { queryClient } from "../server/query-client.ts";
import { completePlan } from "./complete-plan.ts";
import { ownElements } from "./own-elements.ts";
import { planKey } from "./plan-query.ts";
import { writtenPlan } from "./written-plan.ts";

/** What the plan says, of which edits are made and records shown; what follows from it may take the server far longer. */
const said: readonly unknown[] = [writtenPlan, completePlan, ownElements].map(
  ({ queryKey }) => queryKey[1],
);

let asked: Promise<unknown> = Promise.resolve();

/** Has everything that follows from the plan asked again, what it says first; comes once that is here. */
export function askPlanAgain(): Promise<unknown> {
  const isSaid = (key: readonly unknown[]) => said.includes(key[1]);
  asked = queryClient.invalidateQueries({
    queryKey: [planKey],
    predicate: ({ queryKey }) => isSaid(queryKey),
  });
  void queryClient.invalidateQueries({
    queryKey: [planKey],
    predicate: ({ queryKey }) => !isSaid(queryKey),
  });
  return asked;
}

/** Comes once what the plan says is here as it was when it was asked for last. */
export function planIsHere(): Promise<unknown> {
  return asked;
}
