import { QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import { queryClient } from "../server/query-client.ts";
import { askPlanAgain, planIsHere } from "./ask-plan-again.ts";
import { planQuery } from "./plan-query.ts";
import { writtenPlan } from "./written-plan.ts";

afterEach(() => queryClient.clear());

/** Somebody who looks at a query whose answer has been there before and comes when it is told to. */
function watched(queryKey: readonly unknown[]) {
  const { promise, resolve } = Promise.withResolvers<object>();
  queryClient.setQueryData(queryKey, { of: "before" });
  const options = { queryKey, queryFn: () => promise, staleTime: Number.POSITIVE_INFINITY };
  const leave = new QueryObserver(queryClient, options).subscribe(() => {});
  return { answer: () => resolve({ of: "now" }), leave };
}

test("the plan is here once what it says is, however long what follows from it takes", async () => {
  const said = watched(writtenPlan.queryKey);
  const follows = watched(planQuery(["losses"], () => Promise.resolve({})).queryKey);
  void askPlanAgain();
  let isHere = false;
  const here = planIsHere().then(() => (isHere = true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(isHere).toBe(false);
  said.answer();
  await here;
  expect(queryClient.getQueryData(writtenPlan.queryKey)).toEqual({ of: "now" });
  expect(queryClient.getQueryData(["plan", "losses"])).toEqual({ of: "before" });
  said.leave();
  follows.leave();
});
