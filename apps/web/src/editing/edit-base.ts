import type { Plan } from "@mainstay/plan";

/** What an edit is made of. */
export type EditBase = {
  /** As much of the plan as the edit is about, as it is before. */
  readonly before: () => Plan;
  readonly revision: number;
  /** Takes what the plan is by now in its place; left out where it always is that. */
  readonly renew?: () => void;
};
