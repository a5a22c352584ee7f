import { type QueryKey, queryOptions } from "@tanstack/react-query";

/** Where everything is kept that follows from the plan: with each revision it is asked again. */
export const planKey = "plan";

/** A query whose answer follows from the plan. */
export function planQuery<Answer>(key: QueryKey, queryFn: () => Promise<Answer>) {
  return queryOptions({ queryKey: [planKey, ...key], queryFn });
}
