import type { Element, ElementId, Plan } from "@mainstay/plan";
import { MemoryExceeded } from "../fault-tree/diagram/allowance.ts";
import type { Graph } from "../graph/graph.ts";
import { changedNodes, restingOn } from "../weak-points/changes/changed-nodes.ts";
import {
  type CountedCuts,
  type CutChanges,
  cutChanges,
} from "../weak-points/changes/cut-changes.ts";
import { FaultTreeTooLarge } from "../weak-points/fault-tree-too-large.ts";
import { functionsOf } from "../weak-points/changes/joint-falls.ts";
import type { FunctionCut } from "../weak-points/function-cut.ts";
import { weakPoints } from "../weak-points/weak-points.ts";
import { changedElements, failsAlike } from "../graph/changed-elements.ts";
import type { MeasuredPlan } from "./measured-plan.ts";

/** The most elements of the cuts that count, and who is told how much is done, 0 to 1; what they throw ends the work. */
export type CutsQuestion = {
  readonly order: number;
  readonly onProgress?: ((share: number) => void) | undefined;
};

/** So many cuts are listed at the most, of those that a change removes and of those that it adds. */
export const mostListed = 1_000;

/** The minimal cuts of functions that a plan has no more, and those that it has now. */
export function cutChangesBetween(
  before: MeasuredPlan,
  after: MeasuredPlan,
  { order, onProgress = () => {} }: CutsQuestion,
): CutChanges {
  const changed = changedElements(before.plan.elements, after.plan.elements, failsAlike);
  if (changed.length === 0) return { removed: toCounted([]), added: toCounted([]) };
  if (order === 1 || order === 2) {
    try {
      const alone =
        order === 1 ? before.loneFalls()?.changesTo(after.graph(), mostListed) : undefined;
      if (alone !== undefined) return alone;
      return cutChanges(before.graph(), after.graph(), { order, most: mostListed, onProgress });
    } catch (error) {
      if (!(error instanceof FaultTreeTooLarge)) throw error;
    }
  }
  return changesByListing(before, after, { order, onProgress });
}

/**
 * The same by listing the cuts of the functions that rest on what changes, where there is no better way: above order 2, or
 * where one tree of all is too large. Throws MemoryExceeded where they are too many to be held against each other.
 */
function changesByListing(
  before: MeasuredPlan,
  after: MeasuredPlan,
  { order, onProgress = () => {} }: CutsQuestion,
): CutChanges {
  const ids = new Set(changedFunctions(before.graph(), after.graph()));
  const [earlier, later] = [before, after].map(({ plan }, at) => {
    const functions = plan.elements.filter(({ id }) => ids.has(id));
    const tell = (share: number) => onProgress((at + share) / 2);
    return cutsEach(plan, functions, { order, onProgress: tell });
  });
  return {
    removed: toCounted(missingFrom(later, earlier)),
    added: toCounted(missingFrom(earlier, later)),
  };
}

function changedFunctions(before: Graph, after: Graph): readonly ElementId[] {
  const changed = changedNodes(before, after).map((node) => node.after);
  return functionsOf(before, after, restingOn(after, changed)).map(({ id }) => id);
}

function cutsEach(
  plan: Plan,
  functions: readonly Element[],
  { order, onProgress = () => {} }: CutsQuestion,
): readonly FunctionCut[] {
  const cuts: FunctionCut[] = [];
  for (const [at, { id: element, kind }] of functions.entries()) {
    onProgress(at / functions.length);
    if (kind !== "function") continue;
    const found = weakPoints(plan, { element, order });
    if (BigInt(cuts.length) + found.counts().total > mostHeld) {
      throw new MemoryExceeded(
        `the functions that a strategy changes have more than ${mostHeld.toLocaleString("en")} combinations of at most ${order} losses, which is too many to compare. Limit the order of the cuts`,
      );
    }
    for (const cut of found.cuts()) cuts.push({ element, cut });
  }
  return cuts;
}

/** Some hundred bytes each. */
const mostHeld = 2_000_000n;

function missingFrom(
  there: readonly FunctionCut[],
  cuts: readonly FunctionCut[],
): readonly FunctionCut[] {
  // The elements of a cut stand in order of their ids.
  const keyOf = ({ element, cut }: FunctionCut) => `${element} ${cut.join(" ")}`;
  const keys = new Set(there.map(keyOf));
  return cuts.filter((cut) => !keys.has(keyOf(cut)));
}

function toCounted(cuts: readonly FunctionCut[]): CountedCuts {
  return { count: cuts.length, listed: cuts.slice(0, mostListed) };
}
