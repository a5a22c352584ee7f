import type { Gap, Watch } from "./watch.ts";

/**
 * When nobody looked, between the first and the last of several watches: what was not in the sight of any of them. Of a time in which each
 * missed only some of the minutes, the fewest that one of them missed count.
 */
export function unwatchedBy(watches: readonly Watch[]): readonly Gap[] {
  const from = Math.min(...watches.map((watch) => watch.from));
  const to = Math.max(...watches.map((watch) => watch.to));
  const missed = watches.map((watch) => [
    ...whole(from, watch.from),
    ...(watch.gaps ?? []),
    ...whole(watch.to, to),
  ]);
  const [first = [], ...others] = missed;
  return others.reduce<readonly Gap[]>(inBoth, first);
}

function whole(from: number, to: number): readonly Gap[] {
  return from < to ? [{ from, to, minutes: Math.round((to - from) / minute) }] : [];
}

function inBoth(some: readonly Gap[], others: readonly Gap[]): readonly Gap[] {
  const found: Gap[] = [];
  let at = 0;
  for (const one of some) {
    while (at > 0 && (others[at - 1]?.to ?? 0) > one.from) at--;
    for (; at < others.length; at++) {
      const other = others[at];
      if (other === undefined || other.from >= one.to) break;
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      if (from >= to) continue;
      const minutes = Math.min(one.minutes, other.minutes, Math.round((to - from) / minute));
      if (minutes > 0) found.push({ from, to, minutes });
    }
  }
  return found;
}

const minute = 60_000;
