import type { FallGraph } from "./fall-gates.ts";

/**
 * How far losses at 0 can reach into each node (SPEC 5.4): the smallest share that it can be short of, if it is short at
 * all, and the instant after which it falls no further. Both are bounds on the safe side.
 */
export type Reach = { readonly slightest: Float64Array; readonly latest: Float64Array };

const known = new WeakMap<FallGraph, Reach>();

/** How far losses can reach into the nodes of a graph. `base` is that of a graph whose nodes come first in this one. */
export function reachOf(graph: FallGraph, base?: Reach): Reach {
  const reach = known.get(graph) ?? sweep(graph, base);
  known.set(graph, reach);
  return reach;
}

/** From what needs nothing up. */
function sweep(graph: FallGraph, base: Reach | undefined): Reach {
  const slightest = new Float64Array(graph.size).fill(1);
  const latest = new Float64Array(graph.size);
  if (base !== undefined) {
    slightest.set(base.slightest);
    latest.set(base.latest);
  }
  for (let first = base?.latest.length ?? 0; first < graph.size; first = graph.end[first])
    sweepRing(graph, first, { slightest, latest });
  return { slightest, latest };
}

/**
 * A ring, or one node, by its first node: from every way on which a loss can come, each target of a requirement that can
 * bite. In a ring the longest way meets a member twice: once as deep as asked, once at all.
 */
function sweepRing(graph: FallGraph, first: number, { slightest, latest }: Reach): void {
  const { form, requirementStart, loss, holds, targetStart, targets } = graph;
  const end = graph.end[first];
  let share = 1;
  let instant = 0;
  let shrinking = 1;
  let delay = 0;
  for (let node = first; node < end; node++) {
    let shrinkingWithin = 1;
    let delayWithin = 0;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      const lost = loss[form[r]];
      const held = holds[form[r]];
      if (lost === 0 || held === Number.POSITIVE_INFINITY) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        const target = targets[at];
        if (target >= first) {
          shrinkingWithin = Math.min(shrinkingWithin, lost);
          delayWithin = Math.max(delayWithin, held);
        } else {
          share = Math.min(share, lost * slightest[target]);
          instant = Math.max(instant, held + latest[target]);
        }
      }
    }
    shrinking *= shrinkingWithin;
    delay += 2 * delayWithin;
  }
  slightest.fill(share * shrinking, first, end);
  latest.fill(instant + delay, first, end);
}
