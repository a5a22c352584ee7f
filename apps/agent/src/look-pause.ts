/** Looking takes this share of a core at most, as long as no minute passes without a look. */
const shareOfCore = 0.004;
const shortest = 2_000;
const longest = 60_000;

/**
 * How many milliseconds pass after a look that took so many: where looking is cheap it is done often, because who holds a connection
 * is only known of those that a look has shown.
 */
export function lookPause(cost: number): number {
  return Math.min(longest, Math.max(shortest, cost / shareOfCore));
}
