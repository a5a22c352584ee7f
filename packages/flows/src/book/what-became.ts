import { isFailure, type Outcome, outcomes } from "../observation.ts";
import type { Merged } from "./tally.ts";

/** How many connections there were, what became of them, and how many of them failed. */
export type Became = {
  readonly connections: number;
  readonly failed: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
};

/** What was counted of connections; and the most that were open at the end of a minute, where somebody lists them. */
export type CountedConnections = Merged & { readonly open?: number };

/**
 * What became of connections by what was counted of them. What goes on from before is counted as none: where somebody answered beside all
 * that failed, it is one more, of which nobody told what became. So of whatever is used there are more connections than failed.
 */
export function whatBecame({ connections, counts, ...figures }: CountedConnections): Became {
  let failed = 0;
  for (const outcome of outcomes) if (isFailure(outcome)) failed += counts[outcome];
  if (connections > failed || !hasAnswered(figures, failed - counts["timed-out"]))
    return { connections, failed, outcomes: counts };
  return { connections: failed + 1, failed, outcomes: { ...counts, unknown: 1 } };
}

/**
 * Bytes that a refusal takes where a source tells of it in a row of its own, headers counted: of three tries, as Windows makes them, 60 bytes
 * of IP and TCP each at the most (RFC 9293, 3.1). What sends more answers.
 */
export const mostOfARefusal = 180;

/** Beside so many connections that were refused in some way, of which nothing that was measured is counted (`withoutRefusal`) but bare packets. */
function hasAnswered(
  {
    open = 0,
    bytesIn = 0,
    responses,
    roundTrips,
  }: Omit<CountedConnections, "connections" | "counts">,
  refused: number,
): boolean {
  return (
    open > 0 ||
    bytesIn > refused * mostOfARefusal ||
    responses !== undefined ||
    roundTrips !== undefined
  );
}
