import type { Became } from "./what-became.ts";

/** How many connections there were, of an edge, a port or all between two ends, and how many of them failed. */
export type Counted = Pick<Became, "connections" | "failed">;

/**
 * Whether it was used: a connection of it went through, or one of which nobody told what became. One from before that goes on is among
 * these (`whatBecame`), so that a pool is used however often somebody tries in vain to add to it.
 */
export function wasUsed({ connections, failed }: Counted): boolean {
  return connections > failed;
}
