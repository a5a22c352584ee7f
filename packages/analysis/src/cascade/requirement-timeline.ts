import { type Graph, recovers } from "../graph/graph.ts";
import { ranked } from "./ranked.ts";
import { isImpaired } from "./rounding.ts";
import { type StepStore, whole } from "./step-store.ts";
import { TimeQueue } from "./time-queue.ts";
import { lowest, Timeline } from "./timeline.ts";

/** The touched targets of the requirement under work, the next step of each, and their levels in ascending order. */
let touched = new Int32Array(64);
let cursors = new Int32Array(64);
const due = new TimeQueue();
let ascending = new Float64Array(64);

/** How far one of several requirements is satisfied, and all of them so far. */
const one = new Timeline();
let ready = new Timeline();
let spare = new Timeline();

/**
 * Writes into `into` how far requirement `r` is satisfied over time: the k-th largest level among its targets
 * (SPEC 2.3). Empty if it always is.
 */
export function satisfaction(into: Timeline, graph: Graph, store: StepStore, r: number): void {
  into.length = 0;
  const { targetStart, targets } = graph;
  const { begin, end, times, levels } = store;
  const width = targetStart[r + 1] - targetStart[r];
  if (width > touched.length) widen(width);
  let count = 0;
  for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
    const target = targets[at];
    if (store.has(target)) touched[count++] = target;
  }
  const rank = graph.spare[graph.form[r]];
  if (count <= rank) return;
  if (count === 1) {
    for (let step = begin[touched[0]]; step < end[touched[0]]; step++)
      into.push(times[step], levels[step]);
    return;
  }
  if (areDipsTogether(store, count)) {
    into.push(times[begin[touched[0]]], 0);
    const back = -ranked(ascending, count, rank);
    if (back < Number.POSITIVE_INFINITY) into.push(back, whole);
    return;
  }
  if (rank === 0) {
    for (let i = 0; i < count; i++) lowerAsNode(into, store, touched[i]);
    return;
  }
  for (let i = 0; i < count; i++) {
    cursors[i] = begin[touched[i]];
    ascending[i] = whole;
    due.add(times[cursors[i]], i);
  }
  for (let time = due.next; time < Number.POSITIVE_INFINITY; time = due.next) {
    while (due.next === time) {
      const i = due.take();
      const step = cursors[i]++;
      replace(count, step === begin[touched[i]] ? whole : levels[step - 1], levels[step]);
      if (step + 1 < end[touched[i]]) due.add(times[step + 1], i);
    }
    into.push(time, ascending[rank]);
  }
}

function widen(width: number): void {
  touched = new Int32Array(width);
  cursors = new Int32Array(width);
  ascending = new Float64Array(width);
}

/**
 * Whether the first `count` touched targets all fall to 0 at the same instant and are whole again at one later, or never.
 * Most do where much is lost at once and comes back. The instants at which they are back are left in `ascending`, negative and unsorted.
 */
function areDipsTogether({ begin, end, times, levels }: StepStore, count: number): boolean {
  const start = times[begin[touched[0]]];
  for (let i = 0; i < count; i++) {
    const first = begin[touched[i]];
    const steps = end[touched[i]] - first;
    if (steps > 2 || levels[first] !== 0 || times[first] !== start) return false;
    if (steps === 2 && levels[first + 1] !== whole) return false;
    ascending[i] = steps === 2 ? -times[first + 1] : Number.NEGATIVE_INFINITY;
  }
  return true;
}

/** Lowers a timeline to no more than that of a node. */
function lowerAsNode(
  timeline: Timeline,
  { begin, end, times, levels }: StepStore,
  node: number,
): void {
  for (let step = begin[node]; step < end[node]; step++) {
    if (levels[step] === whole) continue;
    const next = step + 1 < end[node] ? times[step + 1] : Number.POSITIVE_INFINITY;
    timeline.lower(times[step], next, levels[step]);
  }
}

/** Replaces a level by another in the first `count` of the ascending levels. */
function replace(count: number, from: number, to: number): void {
  let at = 0;
  while (ascending[at] !== from) at++;
  for (; at > 0 && ascending[at - 1] > to; at--) ascending[at] = ascending[at - 1];
  for (; at + 1 < count && ascending[at + 1] < to; at++) ascending[at] = ascending[at + 1];
  ascending[at] = to;
}

/**
 * How far the `recover` requirements of `node` are satisfied over time, the least satisfied counting: recovery work goes
 * on while this is 1 (SPEC 2.7). Good until it is asked again.
 */
export function readiness(graph: Graph, store: StepStore, node: number): Timeline {
  const { form, requirementStart, purpose } = graph;
  ready.length = 0;
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if ((purpose[form[r]] & recovers) === 0) continue;
    satisfaction(one, graph, store, r);
    if (one.length === 0) continue;
    const both = spare;
    lowest(both, ready, one);
    spare = ready;
    ready = both;
  }
  return ready;
}

/**
 * Lowers a timeline to what a requirement leaves of its element over time, given how far it is satisfied: all while it does
 * not bite, else `1 - loss * (1 - satisfaction)`. It bites `holds` after it became impaired; the clock starts anew each
 * time (SPEC 2.4).
 */
export function lowerByRequirement(
  timeline: Timeline,
  satisfied: Timeline,
  { holds, loss }: { readonly holds: number; readonly loss: number },
): void {
  let since = Number.NaN;
  for (let i = 0; i < satisfied.length; i++) {
    const time = satisfied.times[i];
    const level = satisfied.levels[i];
    if (!isImpaired(level)) {
      since = Number.NaN;
      continue;
    }
    if (Number.isNaN(since)) since = time;
    const next = i + 1 < satisfied.length ? satisfied.times[i + 1] : Number.POSITIVE_INFINITY;
    timeline.lower(Math.max(since + holds, time), next, 1 - loss * (1 - level));
  }
}
