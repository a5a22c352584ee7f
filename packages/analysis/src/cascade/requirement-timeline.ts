import { type Graph, recovers } from "../graph/graph.ts";
import { isImpaired } from "./rounding.ts";
import type { StepStore } from "./step-store.ts";
import { lowest, Timeline } from "./timeline.ts";

const cursors = new Int32Array(1 << 16);
const touched = new Int32Array(1 << 16);
const present = new Float64Array(1 << 16);

/**
 * Writes into `into` how far requirement `r` is satisfied over time: the k-th largest level among its targets
 * (SPEC 2.3). Empty if it always is.
 */
export function satisfaction(into: Timeline, graph: Graph, store: StepStore, r: number): void {
  into.length = 0;
  const { targetStart, targets } = graph;
  let count = 0;
  for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
    const target = targets[at];
    if (store.end[target] > store.begin[target]) touched[count++] = target;
  }
  const spare = graph.spare[r];
  if (count <= spare) return;
  for (let i = 0; i < count; i++) cursors[i] = store.begin[touched[i]];
  for (;;) {
    let time = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      if (cursors[i] < store.end[touched[i]] && store.times[cursors[i]] < time)
        time = store.times[cursors[i]];
    }
    if (time === Number.POSITIVE_INFINITY) return;
    for (let i = 0; i < count; i++) {
      if (cursors[i] < store.end[touched[i]] && store.times[cursors[i]] === time) cursors[i]++;
      present[i] = cursors[i] === store.begin[touched[i]] ? 1 : store.levels[cursors[i] - 1];
    }
    into.push(time, lowestBut(spare, count));
  }
}

/**
 * How far the `recover` requirements of `node` are satisfied over time, the least satisfied counting: recovery work goes
 * on while this is 1 (SPEC 2.7).
 */
export function readiness(graph: Graph, store: StepStore, node: number): Timeline {
  const { requirementStart, purpose } = graph;
  const satisfied = new Timeline();
  let ready = new Timeline();
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if ((purpose[r] & recovers) === 0) continue;
    satisfaction(satisfied, graph, store, r);
    const both = new Timeline();
    lowest(both, ready, satisfied);
    ready = both;
  }
  return ready;
}

/** The lowest of the first `count` present levels once the `spare` lowest are left out. */
function lowestBut(spare: number, count: number): number {
  for (let left = 0; ; left++) {
    let least = left;
    for (let i = left + 1; i < count; i++) if (present[i] < present[least]) least = i;
    const level = present[least];
    if (left === spare) return level;
    present[least] = present[left];
    present[left] = level;
  }
}

/**
 * Writes into `into` what requirement `r` leaves of its element over time, given how far it is satisfied: 1 while it
 * does not bite, else `1 - loss * (1 - satisfaction)`. It bites `holds` after it became impaired; the clock starts
 * anew each time (SPEC 2.4).
 */
export function contribution(
  into: Timeline,
  satisfied: Timeline,
  holds: number,
  loss: number,
): void {
  into.length = 0;
  let since = Number.NaN;
  for (let i = 0; i < satisfied.length; i++) {
    const time = satisfied.times[i];
    const level = satisfied.levels[i];
    if (!isImpaired(level)) {
      since = Number.NaN;
      into.push(time, 1);
      continue;
    }
    if (Number.isNaN(since)) since = time;
    const bites = since + holds;
    const next = i + 1 < satisfied.length ? satisfied.times[i + 1] : Number.POSITIVE_INFINITY;
    if (bites <= time) into.push(time, 1 - loss * (1 - level));
    else if (bites < next) into.push(bites, 1 - loss * (1 - level));
  }
}
