import type { Disruption, ElementId, Plan } from "@mainstay/plan";
import type { CascadeRun } from "../cascade/cascade-run.ts";
import { toLosses } from "../cascade/loss.ts";
import { playLosses } from "../cascade/play-losses.ts";
import { isImpaired } from "../cascade/rounding.ts";
import { satisfiedAt, targetsOf } from "../cascade/targets.ts";
import { type Graph, idOf, recovers } from "../graph/graph.ts";
import { graphOf } from "../graph/graph-of.ts";

const end = Number.POSITIVE_INFINITY;

/** What cannot come back whole without something lost, once everything has fallen that will (SPEC 11.4). */
export class Waiting {
  readonly #graph: Graph;
  /** By node, the nodes that wait for it, in plan order. */
  readonly #waiting = new Map<number, number[]>();

  constructor(plan: Plan, held: readonly Disruption[]) {
    const graph = graphOf(plan);
    this.#graph = graph;
    const losses = toLosses(graph, held);
    const run = playLosses(graph, losses);
    const lost = new Set(losses.map(({ node }) => node));
    for (const node of graph.nodeAt) {
      if (!run.store.has(node) || !isImpaired(run.store.levelAt(node, end))) continue;
      for (const target of awaited(graph, run, { node, isLost: lost.has(node) })) {
        const known = this.#waiting.get(target);
        if (known === undefined) this.#waiting.set(target, [node]);
        else known.push(node);
      }
    }
  }

  /** All that waits for an element, itself included, each with the shortest way from that to it. */
  on(element: ElementId): ReadonlyMap<ElementId, readonly ElementId[]> {
    const first = this.#graph.nodeOf.get(element);
    const ways = new Map<number, readonly ElementId[]>();
    if (first !== undefined) ways.set(first, [element]);
    for (const [node, way] of ways) {
      for (const next of this.#waiting.get(node) ?? []) {
        if (!ways.has(next)) ways.set(next, [...way, idOf(this.#graph, next)]);
      }
    }
    return new Map([...ways].map(([node, way]) => [idOf(this.#graph, node), way]));
  }
}

/** What a node needs back: for what bites it for good, and, if it is lost itself, to be restored at all. */
function awaited(
  graph: Graph,
  { store }: CascadeRun,
  { node, isLost }: { readonly node: number; readonly isLost: boolean },
): ReadonlySet<number> {
  const { form, requirementStart, purpose, loss, holds } = graph;
  const found = new Set<number>();
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    const of = form[r];
    const satisfied = satisfiedAt(graph, store, r, end);
    const bites = holds[of] < end && isImpaired(1 - loss[of] * (1 - satisfied));
    const stops = isLost && (purpose[of] & recovers) !== 0 && isImpaired(satisfied);
    if (!bites && !stops) continue;
    for (const target of targetsOf(graph, r)) {
      if (isImpaired(store.levelAt(target, end))) found.add(target);
    }
  }
  return found;
}
