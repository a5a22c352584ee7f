import type { Graph } from "./graph.ts";

/** The nodes that a node rests on for its operation, itself among them. */
export function reachable(graph: Graph, from: number): number[] {
  const { form, requirementStart, loss, targetStart, targets } = graph;
  const isSeen = new Uint8Array(graph.size);
  const seen = [from];
  isSeen[from] = 1;
  for (const node of seen) {
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        if (isSeen[targets[at]] === 1) continue;
        isSeen[targets[at]] = 1;
        seen.push(targets[at]);
      }
    }
  }
  return seen;
}
