import { addMonths } from "@mainstay/plan";
import type { HeldCall } from "./held-call.ts";
import type { Prepared } from "./looked.ts";

/** So many months a test of how people are reached is taken to hold (house rule). */
export const months = 12;

/** The calls from a year before the exercise up to its day, the latest first. */
export function recentCalls(
  calls: readonly HeldCall[],
  { exercise: { date } }: Prepared,
): readonly HeldCall[] {
  return calls
    .filter(({ on }) => on <= date && addMonths(on, months) >= date)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
}

/** A call in a sentence: `the drill of 2026-05-01`. */
export function callWords({ kind, on }: HeldCall): string {
  return `${kind === "drill" ? "the drill" : "the call"} of ${on}`;
}
