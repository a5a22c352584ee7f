import type { StrategyStatus } from "@mainstay/plan";

/** The ways of a strategy, in their order. */
export const statuses = [
  "proposed",
  "approved",
  "implemented",
  "validated",
] as const satisfies readonly StrategyStatus[];

/** What each status is called, and what it says. */
export const statusWords: Readonly<
  Record<StrategyStatus, { readonly name: string; readonly meaning: string }>
> = {
  proposed: { name: "Proposed", meaning: "Somebody thinks that it would help." },
  approved: { name: "Approved", meaning: "It has been decided, and is still to be done." },
  implemented: { name: "Implemented", meaning: "It is done; the plan says what it changed." },
  validated: { name: "Validated", meaning: "An exercise has shown that it works." },
  retired: { name: "Retired", meaning: "It is not followed any more." },
};
