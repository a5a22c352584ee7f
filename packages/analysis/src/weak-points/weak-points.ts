import type { ElementId, Minutes, Plan } from "@mainstay/plan";
import type { Bounds } from "../fault-tree/answers/bounds-of-diagram.ts";
import type { CutCounts } from "../fault-tree/answers/count-cuts.ts";
import type { Importance } from "../fault-tree/answers/importance.ts";
import { MemoryExceeded } from "../fault-tree/diagram/allowance.ts";
import { type SolveOptions, solveFaultTree } from "../fault-tree/solve-fault-tree.ts";
import { type FallQuestion, fallOf } from "./fall-of.ts";
import { toLiftedTree } from "./to-fault-tree.ts";

/** Which fall of which element, up to which order of cuts, and what the answer may cost. */
export type WeakPointsQuestion = FallQuestion & Omit<SolveOptions, "probabilities">;

/**
 * Which combinations of losses bring an element below its `mbco` by a horizon, how probable that is, and what matters
 * most (SPEC 5). Every answer is worked out when first asked for. Cuts are exact, or MemoryExceeded is thrown; where the
 * diagrams of all cuts do not fit, the rest is what holds for certain. All may throw Cancelled.
 */
export type WeakPoints = {
  readonly element: ElementId;
  readonly horizon: Minutes;
  readonly order: number | undefined;
  readonly counts: () => CutCounts;
  /** The minimal cuts: fewest elements first, then the most probable, then by id. */
  readonly cuts: () => Iterable<readonly ElementId[]>;
  /** The chance that what is down contains a cut, at any one time: the exact one twice, or certain bounds of it. */
  readonly probability: () => Bounds;
  /** The elements of cuts of which nobody says how available they are; they count as never failing. In plan order. */
  readonly unknownAvailability: () => readonly ElementId[];
  /** The importance of every element of a cut, in plan order; undefined where the diagrams do not fit. */
  readonly importance: () => ReadonlyMap<ElementId, Importance> | undefined;
};

/** The weak points of an element of a checked plan. Throws FaultTreeTooLarge where levels and instants multiply. */
export function weakPoints(plan: Plan, question: WeakPointsQuestion): WeakPoints {
  const { element, horizon: _, mayFail: __, ...limits } = question;
  const { tree, horizon, elements, unavailability } = fallOf(plan, question, toLiftedTree);
  const solution = solveFaultTree(tree, {
    ...limits,
    probabilities: unavailability.map((chance) => chance ?? 0),
  });
  const idOf = (event: number) => elements[event].id;
  const eventsOfCuts = () => ifItFits(solution.eventsOfCuts) ?? [...elements.keys()];
  return {
    element,
    horizon,
    order: limits.order,
    counts: solution.counts,
    cuts: () => namedCuts(solution.cuts(), idOf),
    probability: solution.probabilityBounds,
    unknownAvailability: () =>
      eventsOfCuts()
        .filter((event) => unavailability[event] === undefined)
        .map(idOf),
    importance: () => {
      const all = ifItFits(solution.importance);
      return all && new Map(eventsOfCuts().map((event) => [idOf(event), all[event]]));
    },
  };
}

function* namedCuts(
  cuts: Iterable<readonly number[]>,
  idOf: (event: number) => ElementId,
): Generator<readonly ElementId[]> {
  for (const cut of cuts) yield cut.map(idOf);
}

function ifItFits<Answer>(answer: () => Answer): Answer | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof MemoryExceeded) return undefined;
    throw error;
  }
}
