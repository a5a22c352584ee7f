import type { ElementId } from "@mainstay/plan";

/** A call of a call tree that has ended, and whom it reached by what. */
export type HeldCall = {
  readonly id: string;
  /** The id of the call tree. */
  readonly tree: string;
  /** On which day it began, `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: "drill" | "real";
  /** Whose places there were in the tree, by id, and whether each was reached: they answered, or somebody who stands in for them. */
  readonly places: readonly { readonly person: string; readonly isReached: boolean }[];
  /** The channels by which somebody answered, and the elements that each goes over; none where nobody said. */
  readonly answeredBy: readonly { readonly name: string; readonly over: readonly ElementId[] }[];
};
