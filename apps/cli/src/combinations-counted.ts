import { usualOrder } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";

/** How many losses combinations have at the most that are counted; and why, if nobody asked and it is less than usual. */
export function combinationsCounted(asked: number | undefined, plan: Plan): Counted {
  if (asked !== undefined) return { order: asked };
  const order = usualOrder(plan);
  if (order === 2) return { order };
  const size = plan.elements.length.toLocaleString("en");
  return {
    order,
    because: `Single losses only: to count pairs as well takes many minutes with ${size} elements. --order 2 does so.`,
  };
}

type Counted = { readonly order: number; readonly because?: string };
