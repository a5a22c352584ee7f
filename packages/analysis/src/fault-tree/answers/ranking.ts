/**
 * What puts cuts in order: their events by the rank of their names, the number of events, and the sum of the events'
 * costs. A cost is the negative logarithm of a probability as a whole number of billionths or so, so that sums are exact
 * and equal for equal probabilities, however they come about.
 */
export type RankedCut = {
  readonly size: number;
  readonly cost: number;
  readonly ranks: ArrayLike<number>;
};

/** The rank of each event's name among all names, the event of each rank, and what each event costs. */
export type Ranking = {
  readonly rankOf: Int32Array;
  readonly eventAt: Int32Array;
  readonly costOf: Float64Array;
};

export function rankEvents(
  events: readonly string[],
  probabilities: ArrayLike<number> | undefined,
): Ranking {
  const byName = (a: number, b: number) =>
    events[a] < events[b] ? -1 : events[a] > events[b] ? 1 : a - b;
  const eventAt = Int32Array.from(events.keys()).sort(byName);
  const rankOf = new Int32Array(events.length);
  for (const [rank, event] of eventAt.entries()) rankOf[event] = rank;
  const costOf = Float64Array.from(events, (_, event) => costOfChance(probabilities?.[event] ?? 1));
  return { rankOf, eventAt, costOf };
}

/** Below 0 if `a` comes first: fewer events, then the more probable, then the first name that only one of them has. */
export function compareCuts(a: RankedCut, b: RankedCut): number {
  return a.size - b.size || a.cost - b.cost || compareRanks(a.ranks, b.ranks);
}

function compareRanks(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length ? a[at] - b[at] : 0;
}

function costOfChance(probability: number): number {
  return probability === 0 ? impossible : Math.round(-Math.log(probability) * scale);
}

const scale = 2 ** 30;
/** More than any probability above 0 costs; a thousand of them still add up exactly. */
const impossible = 2 ** 43;
