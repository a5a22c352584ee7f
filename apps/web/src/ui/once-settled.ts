import type { Query } from "./all-asked.ts";

/**
 * A question whose answer is shown once it is known how others went that add to it: what they add would else push it about. One that
 * fails adds nothing, and holds nothing up.
 */
export function onceSettled<Answer>(
  { data, error, refetch }: Query<Answer>,
  ...others: readonly Pick<Query<unknown>, "data" | "error">[]
): Query<Answer> {
  const isWaiting = others.some((one) => one.data === undefined && one.error === null);
  return { data: isWaiting ? undefined : data, error, refetch };
}
