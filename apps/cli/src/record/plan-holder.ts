import type { Edit, Plan } from "@mainstay/plan";

/** What keeps a plan and its history: a database, or a server that is asked. */
export interface PlanHolder {
  /** The current plan as it is written, and its revision. */
  readonly read: () => Promise<HeldPlan>;
  /** The plan to take away, of which the audit tells; as it was at an instant if one is named. Throws CannotRun for one to come. */
  readonly take: (instant?: string) => Promise<HeldPlan>;
  /** Changes the plan as it was at a revision and returns the new one. Throws CannotRun where that is refused. */
  readonly commit: (change: Change) => Promise<number>;
}

/** A plan at a revision. */
type HeldPlan = { readonly revision: number; readonly plan: Plan };

/** A change of the plan as it was at a revision, and why it is made. */
type Change = {
  readonly edit: Edit;
  readonly at: HeldPlan;
  readonly reason?: string;
};
