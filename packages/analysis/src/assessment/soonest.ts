import { type Graph, ringStart } from "../graph/graph.ts";
import type { Asked } from "./asked.ts";
import { settleRing } from "./settle-ring.ts";
import { type Bounds, compareAnswers, type Question } from "./question.ts";

/**
 * For each node, a bound from below on the answer to a question, counted from the node's first impairment (SPEC 3.9):
 * alternatives count as lost with any one target, depth does not count, and a tolerance counts only where it surely
 * starts with this node's loss (`sharpRequirements`). Infinity where nothing that asks can be reached.
 */
export function soonest(
  { graph, isSharp, requirementOf }: Asked,
  { asked, isTimed }: Question,
): Bounds {
  const { size, form, dependentStart, dependents, position } = graph;
  const delays = delaysOf(graph, isTimed);
  const value = asked.slice();
  const asker = position.slice();
  const hops = new Int32Array(size);
  const visit = (node: number): number => {
    let isChanged = false;
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
      const from = dependents[at];
      if (value[from] > value[node] || value[from] === Number.POSITIVE_INFINITY) continue;
      const r = requirementOf[at];
      const delay = delays[form[r]];
      if (delay === Number.POSITIVE_INFINITY) continue;
      const ahead = value[from] + (isSharp[r] === 1 ? delay : 0);
      const better = compareAnswers(
        ahead,
        asker[from],
        hops[from] + 1,
        value[node],
        asker[node],
        hops[node],
      );
      if (better >= 0) continue;
      value[node] = ahead;
      asker[node] = asker[from];
      hops[node] = hops[from] + 1;
      isChanged = true;
    }
    return isChanged ? value[node] : Number.POSITIVE_INFINITY;
  };
  for (let last = size - 1; last >= 0; ) {
    const first = ringStart(graph, last);
    settleRing(graph, first, last, visit);
    last = first - 1;
  }
  return { value, asker, hops };
}

/** By form, how much later a demand on the owner is one on the targets, if the clock is sharp; Infinity if it never is. */
function delaysOf({ holds, loss }: Graph, isTimed: boolean): Float64Array {
  return holds.map((held, of) => {
    if (loss[of] === 0 || held === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    return isTimed ? held : 0;
  });
}
