import {
  mostRowsOfABatch,
  type ObservationBatch,
  type ObservedMinute,
} from "@mainstay/flows/watching";
import type { Seen } from "../observe.ts";

/** Which spool numbers the batches, and from which number. */
export type Numbering = { readonly spool: string; readonly next: number };

type Coverage = Seen["coverage"][number];

/**
 * Makes numbered batches of what was seen, as many as it has rows for. Each has the coverage of its own rows, so that what is lost of one
 * can be counted; all else is in the first.
 */
export function splitBatches(
  { minutes, coverage, listeners, names, observer, machines, processes }: Seen,
  { spool, next }: Numbering,
): readonly ObservationBatch[] {
  const count = Math.max(1, Math.ceil(minutes.length / mostRowsOfABatch));
  const parts = Array.from({ length: count }, (_, at) =>
    minutes.slice(at * mostRowsOfABatch, (at + 1) * mostRowsOfABatch),
  );
  const covered = coverageOfParts(coverage, parts);
  // Absent where nothing is told: an older server takes the rest.
  const described = {
    ...(machines === undefined ? {} : { machines }),
    ...(processes === undefined ? {} : { processes }),
  };
  return parts.map((rows, at) => ({
    observer,
    spool,
    number: next + at,
    minutes: rows,
    coverage: [...(covered[at] ?? [])],
    ...(at === 0 ? { listeners, names, ...described } : { listeners: [], names: [] }),
  }));
}

/**
 * Of each part what it covers: the time, what the kernel counted and what was lost already are of the first, and each has what its own rows
 * tell of. All together are what was covered.
 */
function coverageOfParts(
  coverage: readonly Coverage[],
  [, ...later]: readonly (readonly ObservedMinute[])[],
): readonly (readonly Coverage[])[] {
  const first: Coverage[] = [];
  const others: Coverage[][] = later.map(() => []);
  for (const whole of coverage) {
    let { seen, attributed } = whole;
    for (const [at, rows] of later.entries()) {
      const own = Math.min(seen, connectionsIn(rows, whole));
      if (own === 0) continue;
      // Which of them were attributed is told of the whole alone; so is their share of each part.
      const named = Math.floor((attributed * own) / seen);
      others[at]?.push({
        from: whole.from,
        to: whole.from,
        ...(whole.opened === undefined ? {} : { opened: 0 }),
        seen: own,
        attributed: named,
        lost: 0,
        withheld: [],
      });
      [seen, attributed] = [seen - own, attributed - named];
    }
    first.push({ ...whole, seen, attributed });
  }
  return [first, ...others];
}

function connectionsIn(rows: readonly ObservedMinute[], { from, to }: Coverage): number {
  return rows
    .filter(({ minute }) => minute >= from && minute < to)
    .flatMap(({ outcomes }) => Object.values(outcomes))
    .reduce((sum, count) => sum + count, 0);
}
