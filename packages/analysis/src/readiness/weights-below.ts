import type { Graph } from "../graph/graph.ts";

/** What weighs less counts as nothing: shares that small are no more than rounding. */
export const slightestWeight = 1e-9;

/** Is told a node that another rests on, and how much it weighs. */
export type VisitBelow = (node: number, weight: number) => void;

/**
 * Tells of a node, the largest number first, how much each node weighs that it rests on to operate, itself with 1: the product of the
 * shares along the strongest chain. A requirement hands on its `loss` times `atLeast` of its targets, so that one of two alternatives
 * weighs half (SPEC 8.11).
 */
export function weighBelow(graph: Graph): (from: number, visit: VisitBelow) => void {
  const { size, end } = graph;
  const weights = new Float64Array(size);
  return (from, visit) => {
    const top = end[from] - 1;
    weights.fill(0, 0, top + 1);
    weights[from] = 1;
    // What a node needs has a smaller number, but for the members of its ring.
    for (let last = top; last >= 0; ) {
      let first = last;
      while (first > 0 && end[first - 1] === end[last]) first--;
      while (handDown(graph, weights, { first, last })) {
        // A member of the ring weighs more than when it was looked at.
      }
      last = first - 1;
    }
    for (let node = top; node >= 0; node--) if (weights[node] !== 0) visit(node, weights[node]);
  };
}

/** Hands the weights of some nodes on to what they need; whether one of a larger number among them weighs more by that. */
function handDown(
  { form, requirementStart, spare, loss, targetStart, targets }: Graph,
  weights: Float64Array,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  let hasGrown = false;
  for (let node = last; node >= first; node--) {
    const weight = weights[node];
    if (weight === 0) continue;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      const count = targetStart[r + 1] - targetStart[r];
      const handed = (weight * loss[form[r]] * (count - spare[form[r]])) / count;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        const target = targets[at];
        if (handed <= weights[target] || handed < slightestWeight) continue;
        weights[target] = handed;
        if (target > node) hasGrown = true;
      }
    }
  }
  return hasGrown;
}
