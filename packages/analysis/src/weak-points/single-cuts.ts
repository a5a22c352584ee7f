import type { Element, ElementId, Plan } from "@mainstay/plan";
import { BitRows } from "../circuit/bit-rows.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import { countBits, eachWordOnlyIn, noRow } from "../circuit/row-words.ts";
import { rankEvents } from "../fault-tree/answers/ranking.ts";
import { toCircuit } from "../fault-tree/evaluate.ts";
import { fitTogether } from "./loss-sets-of.ts";
import { sharedTree } from "./shared-tree.ts";
import { unavailabilityOf } from "./unavailability.ts";
import { weakPoints } from "./weak-points.ts";

/** The minimal cuts of one element (SPEC 5.1) of a function; none of what falls by itself. There may be ten thousand: none is listed before it is asked for. */
export type SingleCuts = {
  readonly count: number;
  readonly has: (element: ElementId) => boolean;
  /** All of them, in no order. */
  readonly all: () => Iterable<ElementId>;
  /** So many at the most, the most probable first, then by id. */
  readonly first: (most: number) => readonly ElementId[];
};

/**
 * The single cuts of each of some functions of a checked plan, in their order. They are worked out together, as what functions rest
 * on is mostly the same.
 */
export function singleCutsOf(plan: Plan, functions: readonly Element[]): readonly SingleCuts[] {
  return (
    singlesTogether(plan, functions) ??
    functions.map(({ id: element }) =>
      toSingleCuts([...weakPoints(plan, { element, order: 1 }).cuts()].flatMap((cut) => cut)),
    )
  );
}

function toSingleCuts(cuts: readonly ElementId[]): SingleCuts {
  const all = new Set(cuts);
  return {
    count: cuts.length,
    has: (element) => all.has(element),
    all: () => all,
    first: (most) => cuts.slice(0, most),
  };
}

/** Undefined where one tree of all is too large. */
function singlesTogether(
  plan: Plan,
  functions: readonly Element[],
): readonly SingleCuts[] | undefined {
  const shared = sharedTree(plan, functions);
  if (shared === undefined) return undefined;
  const { nodes, elementAt } = shared;
  const { circuit, tops } = toCircuit(shared.tree, shared.tops);
  if (!fitTogether(circuit, nodes.length)) return undefined;
  const losses = new LossSets(circuit, nodes.length);
  const elements = nodes.map(elementAt);
  const eventOf = new Map(elements.map(({ id }, event) => [id, event]));
  const { costOf, rankOf } = rankEvents(
    elements.map(({ id }) => id),
    elements.map(({ availability }) => unavailabilityOf(availability) ?? 0),
  );
  // Ranked once for all: there may be a thousand functions, and each may have thousands of the same.
  const eventAt = Int32Array.from(elements.keys()).sort(
    (one, other) => costOf[one] - costOf[other] || rankOf[one] - rankOf[other],
  );
  // What is kept for the answers are the rows of the functions alone: those of all nodes may take hundreds of megabytes.
  const sets = new BitRows(tops.length, nodes.length + 1);
  for (const [row, top] of tops.entries()) sets.take(losses.sets, top, row);
  return tops.map((_, row): SingleCuts => {
    if (sets.has(row, nodes.length)) return toSingleCuts([]);
    const count = countIn(sets, row);
    return {
      count,
      has: (element) => {
        const event = eventOf.get(element);
        return event !== undefined && sets.has(row, event);
      },
      *all() {
        for (const event of sets.numbersIn(row)) yield elements[event].id;
      },
      first: (most) => {
        const found: ElementId[] = [];
        const wanted = Math.min(most, count);
        for (let place = 0; place < eventAt.length && found.length < wanted; place++)
          if (sets.has(row, eventAt[place])) found.push(elements[eventAt[place]].id);
        return found;
      },
    };
  });
}

function countIn(sets: BitRows, row: number): number {
  let count = 0;
  eachWordOnlyIn(sets, row, noRow, (_, bits) => {
    count += countBits(bits);
  });
  return count;
}
