import type { Graph } from "../graph/graph.ts";

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
