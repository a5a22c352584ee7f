import { birnbaumOfEvents } from "./answers/birnbaum.ts";
import type { Bounds } from "./answers/bounds-of-diagram.ts";
import { chancesIn } from "./answers/chances.ts";
import { type CutCounts, countCuts } from "./answers/count-cuts.ts";
import { cutFamilies } from "./answers/cut-family.ts";
import { cutsByTrying } from "./answers/cuts-by-trying.ts";
import { eventsOfCuts } from "./answers/events-of-cuts.ts";
import { cutsUpTo } from "./answers/cuts-up-to.ts";
import { type Importance, importanceOfEvents } from "./answers/importance.ts";
import { probabilityBounds } from "./answers/probability-bounds.ts";
import { listCuts, toListable } from "./answers/list-cuts.ts";
import { Allowance, MemoryExceeded } from "./diagram/allowance.ts";
import type { FaultTree, Node } from "./fault-tree.ts";
import { largestTriedRing } from "./simplify/peel-singles.ts";
import { largestRing } from "./simplify/rings.ts";
import { withoutImpossible } from "./simplify/without-impossible.ts";
import { solveTree, takeApart } from "./modules/solve-tree.ts";

export type SolveOptions = {
  /** The chance of each event, by event; 0 for what never fails. Without, there is no probability. */
  readonly probabilities?: ArrayLike<number>;
  /** The most events of the cuts that are asked for. Without, cuts are complete. */
  readonly order?: number;
  /** Bytes that diagrams may take, 2 GiB by default. */
  readonly memory?: number;
  /** Told now and then how many nodes of diagrams were made so far. */
  readonly onProgress?: (made: number) => void;
  /** Asked now and then; the work stops, with Cancelled, once it says so. */
  readonly isCancelled?: () => boolean;
};

/**
 * What is known of the top of a fault tree. Each answer is worked out when it is first asked for, and exact. All of them
 * throw MemoryExceeded where the diagrams do not fit, and Cancelled once called off.
 */
export type Solution = {
  /** How many minimal cuts there are, up to the order asked for. */
  readonly counts: () => CutCounts;
  /**
   * The minimal cuts up to the order asked for, one by one: fewest events first, then the most probable, then by name.
   * With negation: the minimal sets of events that bring about the top while all other events are absent.
   */
  readonly cuts: () => Iterable<readonly Node[]>;
  /** The events that are in some minimal cut, of whatever order, by number. */
  readonly eventsOfCuts: () => readonly Node[];
  /** The chance of the top. */
  readonly probability: () => number;
  /**
   * Bounds of the chance of the top: the exact one twice where the diagrams fit, and else what holds for certain, with
   * what did not fit covered on either side. Does not throw MemoryExceeded.
   */
  readonly probabilityBounds: () => Bounds;
  /** The Birnbaum importance of each event, by event. */
  readonly birnbaum: () => Float64Array;
  /** The importance of each event, by event. */
  readonly importance: () => readonly Importance[];
};

/** Solves a fault tree with binary decision diagrams. Nothing is worked out before it is asked for. */
export function solveFaultTree(tree: FaultTree, options: SolveOptions = {}): Solution {
  const {
    order = Number.POSITIVE_INFINITY,
    memory = 2 ** 31,
    isCancelled = () => false,
    onProgress,
  } = options;
  const limits = { bytes: memory, isCancelled, onProgress };
  const allowance = new Allowance(limits);
  // Who asks for small cuts does not want to wait for all only because of what needs them.
  const isWhole = order > largestOrder;
  const nodes = isWhole ? mostMade : mostMadeBeside;
  const whole = isWhole ? allowance : new Allowance({ ...limits, nodes });
  const apart = once(() => takeApart(tree));
  const solved = once(() => solveTree(apart(), whole));
  const complete = once(() => cutFamilies(solved(), whole));
  const asked = once(() => {
    if (isWhole) return complete();
    if (order === 1 || order === 2) {
      // To take a tree apart takes longer than to try each of a few events on the whole of it.
      const isTriedWhole = order === 1 && tree.events.length <= mostTriedWhole;
      const parts = isTriedWhole ? { events: tree.events, singles: [], rest: tree } : apart();
      const cuts =
        largestRing(parts.rest) > largestTriedRing
          ? undefined
          : cutsByTrying(parts, order, allowance);
      if (cuts !== undefined) return cuts;
    }
    return cutsUpTo(order, apart(), allowance);
  });
  const listable = once(() => toListable(asked(), { probabilities: options.probabilities, order }));
  const given = () => {
    if (options.probabilities !== undefined) return options.probabilities;
    throw new Error("invariant: asked for a probability of events that have none");
  };
  const chances = once(() => chancesIn(solved(), given()));
  const boundsWithin = (bytes: number) =>
    probabilityBounds(takeApart(withoutImpossible(tree, given())), {
      probabilities: given(),
      mostNodes: Math.min(mostNodes, Math.floor(bytes / bytesPerNode)),
      allowance: new Allowance({ ...limits, bytes: Number.POSITIVE_INFINITY, nodes }),
    });
  return {
    counts: once(() => countCuts(asked(), order)),
    cuts: () => listCuts(listable(), allowance),
    eventsOfCuts: once(() => eventsOfCuts(complete())),
    probability: () => chances().top,
    probabilityBounds: once(() => {
      try {
        const top = chances().top;
        return { lower: top, upper: top };
      } catch (error) {
        if (!(error instanceof MemoryExceeded)) throw error;
      }
      return boundsWithin(memory);
    }),
    birnbaum: once(() => birnbaumOfEvents(solved(), given(), chances())),
    importance: once(() =>
      importanceOfEvents({
        solved: solved(),
        cuts: complete(),
        probabilities: given(),
        allowance: whole,
      }),
    ),
  };
}

/** Above this order, cuts are cut off from the complete diagram: it is hardly larger. */
const largestOrder = 20;

/** So many events are tried one by one without taking the tree apart. */
const mostTriedWhole = 2000;

/** How many nodes may be made for bounds; and for these and what needs all cuts where only those up to an order were asked for. */
const mostMade = 5_000_000;
const mostMadeBeside = 1_000_000;

/** How many nodes functions may have that are rounded, at most, and how much memory the work on each of them takes. */
const mostNodes = 200_000;
const bytesPerNode = 1000;

/** Works something out when it is first asked for; if that fails, it fails in the same way each time. */
function once<Value>(work: () => Value): () => Value {
  let outcome: { readonly value: Value } | { readonly error: unknown } | undefined;
  return () => {
    outcome ??= attempt(work);
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
}

function attempt<Value>(work: () => Value) {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
