import { listDelegates, listDelegations } from "@mainstay/api";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { allParts } from "../server/all-parts.ts";
import { queryClient } from "../server/query-client.ts";
import { ask } from "../server/server.ts";
import { planKey } from "./plan-query.ts";

const delegationsKey = "delegations";

/** So many people are offered at once. */
const peopleAtOnce = 40;

/** Who may approve for whom, past ones included, as far as whoever is signed in is told. */
export const delegations = queryOptions({
  queryKey: [delegationsKey],
  queryFn: () => allParts((part) => ask(listDelegations, { query: part })),
});

/** Who a delegation can name, those with a text in their name or address, and what one can delegate. */
export function delegates(text = "") {
  const found = text.trim();
  return queryOptions({
    queryKey: [delegationsKey, "people", found],
    queryFn: () =>
      ask(listDelegates, {
        query: { limit: peopleAtOnce, ...(found === "" ? {} : { text: found }) },
      }),
    placeholderData: keepPreviousData,
  });
}

/** That somebody may approve in the place of somebody else. */
export type Delegation = Awaited<ReturnType<typeof askDelegations>>["items"][number];

/** Somebody whom a delegation can name. */
export type Delegate = Awaited<ReturnType<typeof askDelegates>>["items"][number];

/** Has delegations, and what waits because of them, asked again after one was made or ended. */
export async function askDelegationsAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [delegationsKey] }),
    queryClient.invalidateQueries({ queryKey: [planKey, "approval"] }),
  ]);
}

function askDelegations() {
  return ask(listDelegations);
}

function askDelegates() {
  return ask(listDelegates);
}
