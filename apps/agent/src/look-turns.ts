import type { LookDepth } from "./sight.ts";

/** When is looked next, and how much that takes in. */
export type LookTurns = {
  /** Whether a look at an instant, in milliseconds, takes in the counters of all sockets. */
  readonly depthAt: (instant: number) => LookDepth;
  /** A look that began at an instant took processors so many milliseconds. */
  readonly took: (look: {
    readonly depth: LookDepth;
    readonly at: number;
    readonly cost: number;
  }) => void;
  /** How many milliseconds after its beginning the last look is followed by another. */
  readonly pause: () => number;
};

/** Looks take these shares of a core at most, as long as none of these pauses is too long. */
const shares: Readonly<Record<LookDepth, number>> = { brief: 0.002, whole: 0.001 };
const longest: Readonly<Record<LookDepth, number>> = { brief: 60_000, whole: 300_000 };
const shortestPause = 2_000;
/** One look finds more that is new than the other: their mean counts. */
const looksOfMean = 5;

/**
 * Turns of looks, the first of which is whole. Where looking is cheap it is done often, because who holds a connection is only
 * known of those that a look has shown. What the first look takes does not count: it finds out what everything is called.
 */
export function lookTurns(shortest = shortestPause): LookTurns {
  const costs: Record<LookDepth, readonly number[]> = { brief: [], whole: [] };
  let isFirst = true;
  let lastWhole = Number.NEGATIVE_INFINITY;

  const pauseAfter = (depth: LookDepth): number => {
    const known = costs[depth];
    const mean = known.reduce((sum, cost) => sum + cost, 0) / Math.max(1, known.length);
    return Math.min(longest[depth], Math.max(shortest, mean / shares[depth]));
  };
  return {
    depthAt: (instant) => (instant - lastWhole >= pauseAfter("whole") ? "whole" : "brief"),
    took: ({ depth, at, cost }) => {
      if (depth === "whole") lastWhole = at;
      if (!isFirst) costs[depth] = [...costs[depth].slice(1 - looksOfMean), cost];
      isFirst = false;
    },
    pause: () => pauseAfter("brief"),
  };
}
