import type { ElementId, Plan } from "@mainstay/plan";
import { firstPairs } from "../fault-tree/answers/first-pairs.ts";
import { fallOf } from "./fall-of.ts";
import { toLiftedTree } from "./to-fault-tree.ts";
import { weakPoints } from "./weak-points.ts";

/** The first minimal cuts of two elements of an element of a checked plan (SPEC 5.1), as its weak points list them: so many at the most. */
export function firstPairsOf(
  plan: Plan,
  element: ElementId,
  most: number,
): readonly (readonly ElementId[])[] {
  if (most <= 0) return [];
  const { tree, elements, unavailability } = fallOf(plan, { element }, toLiftedTree);
  const probabilities = unavailability.map((chance) => chance ?? 0);
  const pairs = firstPairs(tree, { probabilities, most });
  return pairs === undefined
    ? byListing(plan, element, most)
    : pairs.map((pair) => pair.map((event) => elements[event].id));
}

/** The same where pairs cannot be tried. */
function byListing(
  plan: Plan,
  element: ElementId,
  most: number,
): readonly (readonly ElementId[])[] {
  const pairs: (readonly ElementId[])[] = [];
  for (const cut of weakPoints(plan, { element, order: 2 }).cuts()) {
    if (cut.length === 2) pairs.push(cut);
    if (pairs.length === most) break;
  }
  return pairs;
}
