import type { ObservedWindow, ObserverRecord } from "@mainstay/store";

/**
 * How much of a window one of these observers watched, of them the longest, 0 to 1: of the whole hours that the window touches,
 * by which coverage is kept, as far as they have gone by.
 */
export function watchedShare(
  { from, until }: ObservedWindow,
  {
    observers,
    now,
  }: {
    readonly observers: readonly Pick<ObserverRecord, "coverage">[];
    readonly now: Date;
  },
): number {
  const begin = Math.floor(from / 60) * 60;
  const end = Math.min(Math.ceil(until / 60) * 60, Math.ceil(now.getTime() / 60_000));
  const longest = Math.max(0, ...observers.map(({ coverage }) => coverage?.covered ?? 0));
  return Math.min(1, longest / Math.max(1, end - begin));
}
