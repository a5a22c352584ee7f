import type { Plan } from "@mainstay/plan";

/** The plan as of a revision of the log, and the hash of that revision's entry; revision 0 is the empty plan. */
export type Head = {
  readonly revision: number;
  readonly hash: string;
  readonly plan: Plan;
};
