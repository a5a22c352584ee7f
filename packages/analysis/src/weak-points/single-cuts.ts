import type { Element, ElementId, Plan } from "@mainstay/plan";
import { LossSets } from "../circuit/loss-sets.ts";
import { rankEvents } from "../fault-tree/answers/ranking.ts";
import { toCircuit } from "../fault-tree/evaluate.ts";
import { areBetterTogether } from "./loss-sets-of.ts";
import { sharedTree } from "./shared-tree.ts";
import { unavailabilityOf } from "./unavailability.ts";
import { weakPoints } from "./weak-points.ts";

/**
 * The minimal cuts of one element (SPEC 5.1) of each of some functions of a checked plan, in their order: the most probable first, then
 * by id; none of what falls by itself. They are worked out together, as what functions rest on is mostly the same.
 */
export function singleCutsOf(
  plan: Plan,
  functions: readonly Element[],
): readonly (readonly ElementId[])[] {
  return (
    singlesTogether(plan, functions) ??
    functions.map(({ id: element }) =>
      [...weakPoints(plan, { element, order: 1 }).cuts()].flatMap((cut) => cut),
    )
  );
}

/** Undefined where one tree of all is too large. */
function singlesTogether(plan: Plan, functions: readonly Element[]) {
  const shared = sharedTree(plan, functions);
  if (shared === undefined) return undefined;
  const { nodes, elementAt } = shared;
  const { circuit, tops } = toCircuit(shared.tree, shared.tops);
  if (!areBetterTogether(circuit, nodes.length, 1)) return undefined;
  const losses = new LossSets(circuit, nodes.length);
  const elements = nodes.map(elementAt);
  const { costOf, rankOf } = rankEvents(
    elements.map(({ id }) => id),
    elements.map(({ availability }) => unavailabilityOf(availability) ?? 0),
  );
  // Ranked once for all: there may be a thousand functions, and each may have thousands of the same.
  const eventAt = Int32Array.from(elements.keys()).sort(
    (one, other) => costOf[one] - costOf[other] || rankOf[one] - rankOf[other],
  );
  const placeOf = new Int32Array(elements.length);
  for (const [place, event] of eventAt.entries()) placeOf[event] = place;
  return tops.map((top) => {
    if (losses.happensByItself(top)) return [];
    const places = Int32Array.from(losses.sets.numbersIn(top), (event) => placeOf[event]).sort();
    return Array.from(places, (place) => elements[eventAt[place]].id);
  });
}
