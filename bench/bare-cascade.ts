import { type Graph, widestRow } from "../packages/analysis/src/graph/graph.ts";

/**
 * The least that a cascade of losses for good can take: one loop over the typed arrays of a graph without rings, that finds when
 * each node falls by k of n and tolerances. Losses count as whole, and nothing is kept of levels, reasons or what comes back.
 * Returns the loop, which gives the number of nodes that fall.
 */
export function bareCascade(graph: Graph, lost: readonly number[]): () => number {
  const { size, requirementStart, targetStart, targets, form, spare, holds, loss } = graph;
  const from = new Float64Array(size);
  const ascending = new Float64Array(widestRow(targetStart));
  return () => {
    from.fill(Number.POSITIVE_INFINITY);
    for (const node of lost) from[node] = 0;
    let fallen = 0;
    for (let node = 0; node < size; node++) {
      let first = from[node];
      const stop = requirementStart[node + 1];
      for (let r = requirementStart[node]; r < stop; r++) {
        const of = form[r];
        if (holds[of] >= first || loss[of] === 0) continue;
        let count = 0;
        for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
          const falls = from[targets[at]];
          let place = count++;
          for (; place > 0 && ascending[place - 1] > falls; place--)
            ascending[place] = ascending[place - 1];
          ascending[place] = falls;
        }
        first = Math.min(first, ascending[spare[of]] + holds[of]);
      }
      from[node] = first;
      if (first < Number.POSITIVE_INFINITY) fallen++;
    }
    return fallen;
  };
}
