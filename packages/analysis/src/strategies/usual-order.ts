import type { Plan } from "@mainstay/plan";

/** With more elements, to count the pairs of losses that stop any function may take a quarter of an hour. */
export const mostForPairs = 10_000;

/** How many losses the combinations have at the most that are counted where nobody says: 2, or 1 in very large plans. */
export function usualOrder({ elements }: Pick<Plan, "elements">): 1 | 2 {
  return elements.length > mostForPairs ? 1 : 2;
}
