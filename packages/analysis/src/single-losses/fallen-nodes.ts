import type { CascadeRun } from "../cascade/cascade-run.ts";
import { lossForGood } from "../cascade/loss.ts";
import { isBelow } from "../cascade/rounding.ts";
import { type Graph, mbcoOf } from "../graph/graph.ts";

/** The other nodes that fall below their `mbco` when one is lost alone, whole and for good, by a cascade. */
export function fallenNodes(graph: Graph, run: CascadeRun, lost: number): readonly number[] {
  run.run([lossForGood(lost)]);
  const { nodes, count, end, levels } = run.store;
  // Nothing comes back, so the last level is the lowest.
  return Array.from(nodes.subarray(0, count)).filter(
    (node) => node !== lost && isBelow(levels[end[node] - 1], mbcoOf(graph, node)),
  );
}
