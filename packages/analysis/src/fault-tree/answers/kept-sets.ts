import { countBits } from "../../circuit/row-words.ts";
import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram } from "../diagram/diagram.ts";
import { PlacedSets } from "./placed-sets.ts";

/**
 * Sets of up to three variables as they were found, from the last one to the first. Of each second variable: itself, how many
 * numbers of thirds follow, and these, words of 32 and their bits; none if it stands by itself. Of each first one, after its
 * seconds: itself, and `alone` or `withSeconds`. To put them into a diagram takes as long as to find them.
 */
export type KeptSets = Int32Array;

/** In place of how many numbers follow. */
export const alone = -1;
export const withSeconds = -2;

/** By variable, how many sets of each order from 0 it stands for, if it is a module; undefined for an event. */
export type CountsOfVariables = readonly (Float64Array | undefined)[];

/** What is counted: sets up to an order, with every module replaced by each of its own. */
export type KeptQuestion = { readonly order: number; readonly ofVariables: CountsOfVariables };

/** Puts sets into a diagram. Throws MemoryExceeded or Cancelled. */
export function diagramOfKept(kept: KeptSets, allowance: Allowance): Diagram {
  allowance.check(0);
  const placed = new PlacedSets(allowance);
  try {
    placeKept(kept, placed);
    return placed.toDiagram();
  } finally {
    placed.release();
  }
}

/** Places sets before those that are to come. */
export function placeKept(kept: KeptSets, placed: PlacedSets): void {
  for (let at = 0; at < kept.length; ) {
    const variable = kept[at++];
    const follow = kept[at++];
    if (follow < 0) placed.addFirst(variable, follow === alone);
    else if (follow === 0) placed.addPair(variable);
    else {
      placed.addThirds(variable, { numbers: kept, from: at, to: at + follow });
      at += follow;
    }
  }
}

/** What the lightest of the sets weighs; infinite if there are none. The thirds weigh 1 each. */
export function lightestOfKept(kept: KeptSets, weights: ArrayLike<number>): number {
  let lightest = Number.POSITIVE_INFINITY;
  let seconds = Number.POSITIVE_INFINITY;
  for (let at = 0; at < kept.length; ) {
    const weight = weights[kept[at++]];
    const follow = kept[at++];
    if (follow < 0) {
      lightest = Math.min(lightest, weight + (follow === alone ? 0 : seconds));
      seconds = Number.POSITIVE_INFINITY;
    } else {
      seconds = Math.min(seconds, weight + (follow === 0 ? 0 : 1));
      at += follow;
    }
  }
  return lightest;
}

/** How many sets of events there are of each order from 0. */
export function countKept(kept: KeptSets, { order, ofVariables }: KeptQuestion): Float64Array {
  const modules = wordsOf(ofVariables);
  const all = new Float64Array(order + 1);
  const seconds = new Float64Array(order + 1);
  const rest = new Float64Array(order + 1);
  for (let at = 0; at < kept.length; ) {
    const variable = kept[at++];
    const follow = kept[at++];
    rest.fill(0);
    if (follow < 0) {
      if (follow === alone) rest[0] = 1;
      addWith(all, follow === alone ? rest : seconds, ofVariables[variable]);
      seconds.fill(0);
      continue;
    }
    if (follow === 0) rest[0] = 1;
    for (const stop = at + follow; at < stop; at += 2) {
      const bits = kept[at + 1];
      const ofModules = bits & modules[kept[at]];
      if (order > 0) rest[1] += countBits(bits ^ ofModules);
      for (let left = ofModules; left !== 0; left &= left - 1) {
        const module = ofVariables[kept[at] * 32 + 31 - Math.clz32(left & -left)];
        // The two before it take an event each.
        for (let n = 1; module !== undefined && n + 2 <= order; n++) rest[n] += module[n];
      }
    }
    addWith(seconds, rest, ofVariables[variable]);
  }
  return all;
}

/** Adds sets with a variable put to each. */
function addWith(sum: Float64Array, sets: Float64Array, module: Float64Array | undefined): void {
  for (let order = 0; order < sets.length; order++) {
    if (module === undefined) {
      if (order > 0) sum[order] += sets[order - 1];
    } else for (let of = 0; of <= order; of++) sum[order] += module[of] * sets[order - of];
  }
}

/** The variables that are modules, as words. */
function wordsOf(ofVariables: CountsOfVariables): Int32Array {
  const words = new Int32Array((ofVariables.length >>> 5) + 1);
  for (const [variable, counts] of ofVariables.entries())
    if (counts !== undefined) words[variable >>> 5] |= 1 << (variable & 31);
  return words;
}
