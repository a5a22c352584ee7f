import type { Diagram } from "../diagram/diagram.ts";
import { onlyTheEmptySet } from "./cut-family.ts";
import type { SetsQuestion } from "./cuts-by-sets.ts";

/**
 * The minimal cuts of a gate for which any of its inputs is enough, all of them different: each alone that weighs no more
 * than the order, a level for each of them.
 */
export function cutsOfAny({ order, weights, allowance }: SetsQuestion): Diagram {
  const levels = [...weights.keys()].filter((level) => weights[level] <= order).reverse();
  const size = levels.length + 1;
  const sets: Diagram = {
    levels: Int32Array.of(onlyTheEmptySet.levels[0], ...levels),
    lows: Int32Array.from({ length: size }, (_, node) => (node < 2 ? none : 2 * (node - 1))),
    highs: Int32Array.from({ length: size }, (_, node) => (node === 0 ? none : empty)),
    root: 2 * levels.length,
  };
  allowance.take(3 * sets.levels.byteLength);
  return sets;
}

const none = 0;
const empty = 1;
