import type { FaultTree } from "../fault-tree.ts";
import { absorb } from "./absorb.ts";
import { compact } from "./compact.ts";
import { factor } from "./factor.ts";
import { groupTwins } from "./group-twins.ts";
import { mergeChains } from "./merge-chains.ts";
import { rewrite } from "./rewrite.ts";

/**
 * A tree that says the same with less: no constants but a constant top, no gate that another one repeats, and whatever
 * fewer repeated events and more modules could be had cheaply.
 */
export function simplify(tree: FaultTree): FaultTree {
  let simple = rewrite(compact(tree), ({ gate, writer }) => writer.write(gate));
  for (let before = Number.POSITIVE_INFINITY; sizeOf(simple) < before; ) {
    before = sizeOf(simple);
    simple = factor(absorb(mergeChains(simple)));
  }
  return compact(groupTwins(mergeChains(simple)));
}

function sizeOf({ gates }: FaultTree): number {
  return gates.reduce((size, { inputs }) => size + 1 + inputs.length, 0);
}
