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

/** From what needs nothing up. In a ring the longest way meets a member twice: once as deep as asked, once at all. */
function sweep(graph: FallGraph, base: Reach | undefined): Reach {
  const slightest = new Float64Array(graph.size).fill(1);
  const latest = new Float64Array(graph.size);
  if (base !== undefined) {
    slightest.set(base.slightest);
    latest.set(base.latest);
  }
  for (let first = base?.latest.length ?? 0; first < graph.size; first = graph.end[first]) {
    const end = graph.end[first];
    let [share, instant] = [1, 0];
    let [shrinking, delay] = [1, 0];
    for (let node = first; node < end; node++) {
      const within = { shrinking: 1, delay: 0 };
      eachStepInto(graph, node, (target, loss, holds) => {
        if (target >= first) {
          within.shrinking = Math.min(within.shrinking, loss);
          within.delay = Math.max(within.delay, holds);
        } else {
          share = Math.min(share, loss * slightest[target]);
          instant = Math.max(instant, holds + latest[target]);
        }
      });
      shrinking *= within.shrinking;
      delay += 2 * within.delay;
    }
    slightest.fill(share * shrinking, first, end);
    latest.fill(instant + delay, first, end);
  }
  return { slightest, latest };
}

/** Gives every way on which a loss can come to a node: each target of a requirement that can bite, its loss and tolerance. */
function eachStepInto(
  { form, requirementStart, loss, holds, targetStart, targets }: FallGraph,
  node: number,
  give: (target: number, loss: number, holds: number) => void,
): void {
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if (loss[form[r]] === 0 || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      give(targets[at], loss[form[r]], holds[form[r]]);
    }
  }
}
