import type { FaultTree, Gate } from "../fault-tree.ts";
import { absorb } from "./absorb.ts";
import { compact } from "./compact.ts";
import { factor } from "./factor.ts";
import { groupTwins } from "./group-twins.ts";
import { liftToTop } from "./lift-to-top.ts";
import { mergeChains } from "./merge-chains.ts";
import { type Rewriting, rewrite } from "./rewrite.ts";

/**
 * A tree that says the same with less: no constants but a constant top, no gate that another one repeats, and whatever
 * fewer repeated events and more modules could be had cheaply.
 */
export function simplify(tree: FaultTree): FaultTree {
  let simple = inSteps(compact(liftToTop(compact(tree))));
  for (let before = Number.POSITIVE_INFINITY; sizeOf(simple) < before; ) {
    before = sizeOf(simple);
    simple = inSteps(mergeChains(compact(liftToTop(simple))), absorb, factor);
  }
  return groupTwins(inSteps(mergeChains(simple)));
}

/** Writes a tree anew with each gate changed step by step. */
export function inSteps(
  tree: FaultTree,
  ...steps: readonly ((rewriting: Rewriting) => Gate)[]
): FaultTree {
  return rewrite(tree, ({ gate, writer, isOwn }) => {
    let changed = gate;
    for (const step of steps) changed = step({ gate: changed, writer, isOwn });
    return writer.write(changed);
  });
}

function sizeOf({ gates }: FaultTree): number {
  return gates.reduce((size, { inputs }) => size + 1 + inputs.length, 0);
}
