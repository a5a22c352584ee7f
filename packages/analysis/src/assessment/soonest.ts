import { byDependent, type Graph, ringStart } from "../graph/graph.ts";
import { settleRing } from "./settle-ring.ts";
import { type Bounds, compareAnswers, type Question } from "./question.ts";

/**
 * For each node, a bound from below on the answer to a question, counted from the node's first impairment (SPEC 3.9):
 * alternatives count as lost with any one target, depth does not count, and a tolerance counts only where it surely
 * starts with this node's loss (`sharpRequirements`). Infinity where nothing that asks can be reached.
 */
export function soonest(graph: Graph, { asked, isTimed }: Question, isSharp: Uint8Array): Bounds {
  const { size, dependentStart, dependents, position } = graph;
  const delays = byDependent(graph, delaysOf(graph, isTimed, isSharp));
  const value = asked.slice();
  const asker = position.slice();
  const hops = new Int32Array(size);
  const visit = (node: number): number => {
    let isChanged = false;
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
      const from = dependents[at];
      if (value[from] > value[node] || value[from] === Number.POSITIVE_INFINITY) continue;
      const ahead = value[from] + delays[at];
      if (ahead === Number.POSITIVE_INFINITY) continue;
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

/** By requirement, how much later a demand on its owner surely is one on its targets; Infinity if it never is. */
function delaysOf(
  { form, holds, loss }: Graph,
  isTimed: boolean,
  isSharp: Uint8Array,
): Float64Array {
  const delays = new Float64Array(form.length);
  for (let r = 0; r < form.length; r++) {
    const isFelt = loss[form[r]] > 0 && holds[form[r]] < Number.POSITIVE_INFINITY;
    if (!isFelt) delays[r] = Number.POSITIVE_INFINITY;
    else if (isTimed && isSharp[r] === 1) delays[r] = holds[form[r]];
  }
  return delays;
}

/**
 * Marks the requirements whose targets the loss of another node leaves either whole or at 0, because no partial loss
 * stands anywhere below them: no shallow loss can have started their clocks before a deep one.
 */
export function sharpRequirements(graph: Graph): Uint8Array {
  const { form, size, end, requirementStart, loss, targetStart, targets } = graph;
  const isPartial = new Uint8Array(size);
  const isSharp = new Uint8Array(form.length).fill(1);
  for (let first = 0; first < size; first = end[first]) {
    const stop = requirementStart[end[first]];
    let hasPartial = false;
    for (let r = requirementStart[first]; r < stop; r++) {
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        if (isPartial[targets[at]] === 1) isSharp[r] = 0;
      }
      hasPartial ||= loss[form[r]] > 0 && (loss[form[r]] < 1 || isSharp[r] === 0);
    }
    if (!hasPartial) continue;
    isPartial.fill(1, first, end[first]);
    // What the members of a ring need of each other was not yet known to be partial.
    if (end[first] - first > 1) isSharp.fill(0, requirementStart[first], stop);
  }
  return isSharp;
}
