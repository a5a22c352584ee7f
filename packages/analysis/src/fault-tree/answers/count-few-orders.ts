import type { Diagram } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import type { CutFamily } from "./cut-family.ts";
import { countKept, type CountsOfVariables } from "./kept-sets.ts";

/**
 * How many minimal cuts there are of each order from 0 to a small one, in plain numbers; undefined where there are too many
 * of them for these to be exact.
 */
export function countFewOrders(
  families: readonly CutFamily[],
  order: number,
): Float64Array | undefined {
  const ofModules = new Map<Node, Float64Array>();
  let counts: Float64Array = new Float64Array(order + 1);
  for (const family of families) {
    const ofVariables = Array.from(family.nodes, (node) => ofModules.get(node));
    counts =
      family.kept === undefined
        ? countDiagram(family.sets, { order, ofVariables })
        : countKept(family.kept, { order, ofVariables });
    if (counts.some((count) => count > Number.MAX_SAFE_INTEGER)) return undefined;
    ofModules.set(family.name, counts);
  }
  return counts;
}

function countDiagram(
  { levels, lows, highs, root }: Diagram,
  { order, ofVariables }: { readonly order: number; readonly ofVariables: CountsOfVariables },
): Float64Array {
  const ofEdge = new Float64Array((levels.length + 1) * (order + 1));
  // The family of the empty set is edge 1, the place of which is after the nodes.
  const placeOf = (edge: number) => (order + 1) * (edge === 1 ? levels.length : edge >>> 1);
  ofEdge[placeOf(1)] = 1;
  for (let node = 1; node < levels.length; node++) {
    const at = placeOf(node * 2);
    const low = placeOf(lows[node]);
    const high = placeOf(highs[node]);
    const module = ofVariables[levels[node]];
    for (let n = 0; n <= order; n++) {
      let count = ofEdge[low + n];
      if (module === undefined) count += n === 0 ? 0 : ofEdge[high + n - 1];
      else for (let of = 0; of <= n; of++) count += module[of] * ofEdge[high + n - of];
      ofEdge[at + n] = count;
    }
  }
  return ofEdge.slice(placeOf(root), placeOf(root) + order + 1);
}
