/** Where instants stand on an axis that begins at 0 and ends at 1. */
export type TimeScale = {
  readonly at: (minutes: number) => number;
  readonly ticks: readonly number[];
};

/** Below this, an axis is nearly even; above it, each doubling takes the same room. */
const knee = 30;
const hour = 60;
const day = 24 * hour;
const candidates = [
  0,
  15,
  30,
  ...[1, 2, 4, 8, 12].map((hours) => hours * hour),
  ...[1, 2, 3, 7, 14, 28, 90, 365, 1825].map((days) => days * day),
];

/**
 * An axis on which minutes and weeks can both be seen: objectives range from a quarter of an hour to weeks, and on an
 * even axis the short ones would all be at its beginning. `closest` is the room that a label takes.
 */
export function timeScale(end: number, closest = 0.085): TimeScale {
  const whole = Math.log1p(Math.max(end, hour) / knee);
  const at = (minutes: number) => Math.min(1, Math.log1p(minutes / knee) / whole);
  const ticks: number[] = [];
  for (const tick of candidates) {
    const last = ticks.at(-1);
    if (tick > end || (last !== undefined && at(tick) - at(last) < closest)) continue;
    ticks.push(tick);
  }
  return { at, ticks };
}

/** Until when an axis goes that shows these instants: what never comes has room after the last. */
export function endOf(instants: Iterable<number>): number {
  const last = Math.max(hour, ...[...instants].filter(Number.isFinite));
  return last * 1.25;
}
