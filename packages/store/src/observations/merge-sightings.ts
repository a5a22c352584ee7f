import {
  addTimesTo,
  emptyTally,
  type MeasuredTimes,
  mergeTallies,
  type Outcome,
  outcomes,
  type Tally,
} from "@mainstay/flows";
import type { EdgeFigures, Sighting } from "./observed-edge.ts";

/** What was counted of a part of an edge by one observer; absent is what was not counted. */
export type SeenPart = MeasuredTimes & {
  readonly observer: string;
  readonly counts: Partial<Readonly<Record<Outcome, number>>>;
  readonly open?: number | undefined;
  readonly bytesOut?: number | undefined;
  readonly bytesIn?: number | undefined;
  readonly first: number;
  readonly last: number;
};

/** What was counted of an edge, and by whom. Throws where nobody saw anything. */
export type MergedSightings = {
  readonly figures: EdgeFigures;
  readonly seenBy: readonly Sighting[];
};

/**
 * Merges what was seen of an edge: what one observer saw is added up; of what several saw, the most counts, since it may be the same.
 * They stand by their ids: rows come in any order.
 */
export function mergeSightings(parts: readonly SeenPart[]): MergedSightings {
  const byObserver = Map.groupBy(parts, ({ observer }) => observer);
  const seen = [...byObserver]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([observer, own]) => ({ own, tally: tallyOf(observer, own) }));
  return {
    figures: {
      ...mergeTallies(seen.map(({ tally }) => tally)),
      ...spanOf(parts),
      ...openOf(seen.map(({ own }) => own)),
    },
    seenBy: seen.map(({ own, tally }) => ({
      observer: tally.vantage,
      ...mergeTallies([tally]),
      ...spanOf(own),
      ...openOf([own]),
    })),
  };
}

function tallyOf(observer: string, parts: readonly SeenPart[]): Tally {
  const tally = emptyTally(observer);
  for (const part of parts) {
    const { counts, bytesOut, bytesIn } = part;
    for (const outcome of outcomes) tally[outcome] += counts[outcome] ?? 0;
    tally.bytesOut += bytesOut ?? 0;
    tally.bytesIn += bytesIn ?? 0;
    tally.hasBytes ||= bytesOut !== undefined || bytesIn !== undefined;
    addTimesTo(tally, part);
  }
  return tally;
}

function spanOf(parts: readonly SeenPart[]) {
  return {
    first: Math.min(...parts.map(({ first }) => first)),
    last: Math.max(...parts.map(({ last }) => last)),
  };
}

/** Each program has connections of its own open, so they add up; of several observers the most counts. */
function openOf(byObserver: readonly (readonly SeenPart[])[]) {
  const sums = byObserver.flatMap((parts) => {
    const known = parts.flatMap(({ open }) => (open === undefined ? [] : [open]));
    return known.length === 0 ? [] : [known.reduce((sum, open) => sum + open, 0)];
  });
  return sums.length === 0 ? {} : { open: Math.max(...sums) };
}
