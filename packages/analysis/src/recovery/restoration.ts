import { isImpaired } from "../cascade/rounding.ts";
import type { Loss } from "../cascade/loss.ts";
import { readiness } from "../cascade/requirement-timeline.ts";
import { satisfiedAt, targetsOf } from "../cascade/targets.ts";
import { justBefore } from "../cascade/timeline.ts";
import { recovers } from "../graph/graph.ts";
import type { Played } from "./played.ts";

/** How a loss ends by recovery (SPEC 4.1): from when work goes on without a break, and the nodes it waited for until then. */
export type Restoration = { readonly ready: number; readonly waitsFor: readonly number[] };

/** How a loss that was in force is restored; `ready` is Infinity if it never is, or ends by itself. */
export function restorationOf(played: Played, loss: Loss): Restoration {
  const done = played.run.ends.get(loss) ?? loss.at;
  if (Number.isNaN(loss.work)) return { ready: Number.POSITIVE_INFINITY, waitsFor: [] };
  if (done === Number.POSITIVE_INFINITY)
    return { ready: done, waitsFor: played.waits.toRecover(loss.node) };
  const ready = readyAt(played, loss, done);
  return { ready, waitsFor: ready > loss.at ? cameWhole(played, loss.node, ready) : [] };
}

/** The last instant up to `done` at which the recovery work of a loss could go on again, or its own start. */
function readyAt({ graph, run }: Played, { node, at }: Loss, done: number): number {
  const ready = readiness(graph, run.store, node);
  let since = at;
  let isReady = true;
  for (let step = 0; step < ready.length && ready.times[step] <= done; step++) {
    const isNow = !isImpaired(ready.levels[step]);
    if (isNow && !isReady) since = Math.max(at, ready.times[step]);
    isReady = isNow;
  }
  return since;
}

/** The targets that came back whole at `time` of the recover requirements of `node` that were satisfied from then on. */
function cameWhole({ graph, run }: Played, node: number, time: number): readonly number[] {
  const { form, requirementStart, purpose, position } = graph;
  const { store } = run;
  const before = justBefore(time);
  const came = new Set<number>();
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if ((purpose[form[r]] & recovers) === 0) continue;
    if (!isImpaired(satisfiedAt(graph, store, r, before))) continue;
    if (isImpaired(satisfiedAt(graph, store, r, time))) continue;
    for (const target of targetsOf(graph, r)) {
      if (isImpaired(store.levelAt(target, before)) && !isImpaired(store.levelAt(target, time)))
        came.add(target);
    }
  }
  return [...came].sort((a, b) => position[a] - position[b]);
}
