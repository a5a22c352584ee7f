/** Looking takes this share of a core at most, as long as no minute passes without a look. */
const shareOfCore = 0.004;
const shortest = 2_000;
const longest = 60_000;

/**
 * How many milliseconds pass after a look, by the milliseconds that the looks until then took processors, the latest last. Where
 * looking is cheap it is done often, because who holds a connection is only known of those that a look has shown. The first look finds
 * out what everything is called, and now and then one finds something new: the cheapest of the last three counts.
 */
export function lookPause([, ...costs]: readonly number[]): number {
  const cost = Math.min(...costs.slice(-3));
  return costs.length === 0 ? shortest : Math.min(longest, Math.max(shortest, cost / shareOfCore));
}
