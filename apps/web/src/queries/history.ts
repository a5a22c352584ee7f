import { listRevisions } from "@mainstay/api";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { ask } from "../server/server.ts";
import { planKey } from "./plan-query.ts";

/** The changes of the plan, the latest first, a part after the other; with `touching`, of one record such as `elements/payroll`. */
export function history({ touching }: { readonly touching?: string | undefined } = {}) {
  return infiniteQueryOptions({
    queryKey: [planKey, "history", touching ?? ""],
    queryFn: ({ pageParam }) =>
      ask(listRevisions, {
        query: { limit: 10, after: pageParam, ...(touching === undefined ? {} : { touching }) },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
}
