import { Plan } from "@mainstay/plan";

/** What every record begins with: a plan that says nothing. */
export const emptyPlan: Plan = Plan.parse({ mainstay: 1 });
