import { expect, test } from "vitest";
import { preparationQuery } from "../pages/exercises/preparation/preparation-query.ts";
import { queryClient } from "../server/query-client.ts";
import { askCallsAgain } from "./ask-calls-again.ts";
import { callsKey } from "./calls-key.ts";
import { planQuery } from "./plan-query.ts";

test("what happens in a call has all asked again that goes by calls, and nothing else", async () => {
  const preparation = preparationQuery("autumn").queryKey;
  const list = [callsKey, "list"];
  const plan = planQuery(["whole"], () => Promise.resolve({})).queryKey;
  for (const key of [preparation, list, plan]) queryClient.setQueryData(key, {});
  await askCallsAgain();
  const isStale = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
  expect([preparation, list, plan].map(isStale)).toEqual([true, true, false]);
  queryClient.clear();
});
