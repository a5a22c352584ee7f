import type { CascadeRun } from "../cascade/cascade-run.ts";
import { isOpen, type Loss } from "../cascade/loss.ts";
import { readiness } from "../cascade/requirement-timeline.ts";
import { isImpaired, rounded } from "../cascade/rounding.ts";
import { type Graph, recovers } from "../graph/graph.ts";

/** The last instant up to `done` at which the recovery work of a loss could go on again, or its own start. */
export function readyAt(graph: Graph, run: CascadeRun, loss: Loss, done: number): number {
  const ready = readiness(graph, run.store, loss.node);
  let since = loss.at;
  let isReady = true;
  for (let step = 0; step < ready.length && ready.times[step] <= done; step++) {
    const isNow = !isImpaired(ready.levels[step]);
    if (isNow && !isReady) since = Math.max(loss.at, ready.times[step]);
    isReady = isNow;
  }
  return isReady ? since : Number.POSITIVE_INFINITY;
}

/** The targets of the `recover` or, if `isOperating`, the other requirements of `node` that came up at `time`, in plan order. */
export function risenTargets(
  graph: Graph,
  run: CascadeRun,
  node: number,
  time: number,
  isOperating: boolean,
): number[] {
  const { requirementStart, targetStart, targets, purpose, loss, position } = graph;
  const risen = new Set<number>();
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if (isOperating ? loss[r] === 0 : (purpose[r] & recovers) === 0) continue;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      if (hasRisen(run, targets[at], time)) risen.add(targets[at]);
    }
  }
  return [...risen].sort((a, b) => position[a] - position[b]);
}

/** A rise of a node at an instant, and the rise that waited for it. */
type Rise = { readonly node: number; readonly time: number; readonly next: Rise | undefined };

/**
 * The critical path of a rise of `node` at `time` (SPEC 4.2): the nodes whose return, one after the other, made it
 * possible, from the first to `node`. Each is the one that its successor waited for last.
 */
export function returnChain(
  graph: Graph,
  run: CascadeRun,
  losses: readonly Loss[],
  node: number,
  time: number,
): readonly number[] {
  const lossesOf = Map.groupBy(losses, (loss) => loss.node);
  const seen = new Set<string>();
  const open: Rise[] = [{ node, time, next: undefined }];
  for (let rise = open.pop(); rise !== undefined; rise = open.pop()) {
    const key = `${rise.node} ${rise.time}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { node: at, time: instant } = rise;
    const ended = lossesOf.get(at)?.find((loss) => run.ends.get(loss) === instant);
    const waited = ended === undefined ? risenTargets(graph, run, at, instant, true) : [];
    const since =
      ended === undefined
        ? instant
        : isOpen(ended)
          ? readyAt(graph, run, ended, instant)
          : ended.at;
    if (ended !== undefined && since > ended.at)
      waited.push(...risenTargets(graph, run, at, since, false));
    if (ended !== undefined && waited.length === 0) return nodesFrom(rise);
    for (const target of waited.reverse()) open.push({ node: target, time: since, next: rise });
  }
  return [node];
}

function nodesFrom(first: Rise): readonly number[] {
  const nodes: number[] = [];
  for (let rise: Rise | undefined = first; rise !== undefined; rise = rise.next)
    nodes.push(rise.node);
  return nodes;
}

function hasRisen({ store }: CascadeRun, node: number, time: number): boolean {
  const step = store.stepAt(node, time);
  if (step < 0 || store.times[step] !== time) return false;
  const before = step === store.begin[node] ? 1 : store.levels[step - 1];
  return rounded(store.levels[step]) > rounded(before);
}
