import type { Plan } from "@mainstay/plan";
import {
  type CountedCuts,
  type CutChanges,
  cutChanges,
} from "../weak-points/changes/cut-changes.ts";
import { FaultTreeTooLarge } from "../weak-points/fault-tree-too-large.ts";
import { cutsOfFunctions, type FunctionCut } from "../weak-points/function-cuts.ts";
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
  return changesByListing(before.plan, after.plan, order);
}

/** The same by listing all cuts of both, where there is no better way: above order 2, or where one tree of all is too large. */
function changesByListing(before: Plan, after: Plan, order: number): CutChanges {
  const [earlier, later] = [before, after].map((plan) => {
    const functions = plan.elements.filter(({ kind }) => kind === "function");
    return cutsOfFunctions(plan, functions, order);
  });
  return {
    removed: toCounted(missingFrom(later, earlier)),
    added: toCounted(missingFrom(earlier, later)),
  };
}

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
