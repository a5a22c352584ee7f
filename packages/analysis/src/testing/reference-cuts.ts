import type { FaultTree } from "../fault-tree/fault-tree.ts";
import { referenceTruth } from "./reference-truth.ts";

/**
 * The minimal cuts of a tree by trying all sets of events, up to about 14: the sets that bring the top about when all
 * other events are absent, less those that contain another such set. With negation these are the minimal p-cuts (Dutuit
 * and Rauzy 1997). Each is a list of events in rising order; by order, then by the events. A top that happens when
 * nothing does has one cut, the empty one.
 */
export function referenceCuts(tree: FaultTree): readonly (readonly number[])[] {
  return minimalSets(referenceTruth(tree))
    .map((set) => tree.events.flatMap((_, event) => (((set >> event) & 1) === 1 ? [event] : [])))
    .sort((a, b) => a.length - b.length || compareEvents(a, b));
}

/** The minimal of the sets that `truth` holds for, as bits. */
export function minimalSets(truth: readonly boolean[]): readonly number[] {
  const sets = truth.flatMap((isTrue, set) => (isTrue ? [set] : []));
  const minimal: number[] = [];
  // A part of a set is a smaller number than the set, so it has been seen before.
  for (const set of sets) if (minimal.every((part) => (part & set) !== part)) minimal.push(set);
  return minimal;
}

function compareEvents(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((event, place) => event !== b[place]);
  return at < 0 ? 0 : a[at] - b[at];
}
