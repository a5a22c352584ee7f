import type { Disruption } from "@mainstay/plan";
import { elementOf, type Graph, recovers } from "../graph/graph.ts";

/**
 * A disruption on the graph: `node` is at `level` from `at` until `until`, which is NaN while it is to be found out,
 * because it ends after `work` minutes of recovery during which the node's `recover` requirements are satisfied.
 */
export type Loss = {
  readonly node: number;
  readonly at: number;
  readonly level: number;
  readonly until: number;
  readonly work: number;
};

/** The losses that a list of disruptions means (SPEC 2.1), in the same order; the elements are known to the graph. */
export function toLosses(graph: Graph, disruptions: readonly Disruption[]): readonly Loss[] {
  return disruptions.map((disruption) => {
    const node = graph.nodeOf.get(disruption.element);
    if (node === undefined) throw new Error(`invariant: unknown element ${disruption.element}`);
    const { at = 0, level = 0, lasts } = disruption;
    if (lasts === undefined) return lossUntilRecovered(graph, node, { at, level });
    return { node, at, level, until: at + lasts, work: Number.NaN };
  });
}

/** The loss of a node until it is recovered; for good if it declares no recovery time. */
export function lossUntilRecovered(
  graph: Graph,
  node: number,
  { at, level }: { at: number; level: number } = { at: 0, level: 0 },
): Loss {
  const work = elementOf(graph, node).recovery?.time;
  if (work === undefined)
    return { node, at, level, until: Number.POSITIVE_INFINITY, work: Number.NaN };
  return { node, at, level, until: needsToRecover(graph, node) ? Number.NaN : at + work, work };
}

/** The loss of one node at 0, whole and for good. */
export function lossForGood(node: number): Loss {
  return { node, at: 0, level: 0, until: Number.POSITIVE_INFINITY, work: Number.NaN };
}

/** Whether a loss ends when recovery work is done, at an instant that depends on others. */
export function isOpen(loss: Loss): boolean {
  return Number.isNaN(loss.until);
}

function needsToRecover({ form, requirementStart, purpose }: Graph, node: number): boolean {
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if ((purpose[form[r]] & recovers) !== 0) return true;
  }
  return false;
}
