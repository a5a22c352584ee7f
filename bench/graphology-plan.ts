import type { ElementId, Plan, Requirement } from "@mainstay/plan";
import { MultiDirectedGraph } from "graphology";

/** What a node of the graph knows of its element. */
type NodeAttributes = { readonly needs: readonly Requirement[]; level: number };

/** A plan as a graph of the graphology library: an edge from each target to the element that needs it, per requirement. */
export type PlanGraph = MultiDirectedGraph<NodeAttributes>;

/** Builds the graph, as one would who knows the library. */
export function toGraphology({ elements }: Plan): PlanGraph {
  const graph: PlanGraph = new MultiDirectedGraph();
  for (const { id, needs = [] } of elements) graph.addNode(id, { needs, level: 1 });
  for (const { id, needs = [] } of elements) {
    for (const { targets, for: purpose, loss } of needs) {
      if (purpose === "recover" || loss === 0) continue;
      for (const target of targets) graph.addEdge(target, id);
    }
  }
  return graph;
}

/** When an element is to be looked at again. */
type Visit = { readonly at: number; readonly id: string };

/**
 * The cascade of losses at 0, for good, played out on the graph: whoever needs an element that fell is looked at again,
 * at once and when a tolerance ends. Levels only fall, so this is the cascade of the continuity model. Returns the last
 * levels of all that fell.
 */
export function graphologyCascade(
  graph: PlanGraph,
  lost: readonly ElementId[],
): ReadonlyMap<string, number> {
  graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, level: 1 }));
  const isLost = new Set<string>(lost);
  const impairedSince = new Map<Requirement, number>();
  const fallen = new Map<string, number>();
  const later = new Map<number, Set<string>>();
  const instants = [0];
  let visits: Visit[] = lost.map((id) => ({ at: 0, id }));
  for (let now = 0; ; ) {
    for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
      const { id } = visit;
      const level = isLost.has(id) ? 0 : levelOf(id, now);
      if (level >= graph.getNodeAttribute(id, "level")) continue;
      graph.setNodeAttribute(id, "level", level);
      fallen.set(id, level);
      graph.forEachOutNeighbor(id, (dependent) => visits.push({ at: now, id: dependent }));
    }
    instants.sort((a, b) => b - a);
    while (instants.length > 0 && instants[instants.length - 1] <= now) instants.pop();
    const next = instants[instants.length - 1];
    if (next === undefined) return fallen;
    now = next;
    visits = Array.from(later.get(now) ?? [], (id) => ({ at: now, id }));
    later.delete(now);
  }

  function levelOf(id: string, now: number): number {
    let level = 1;
    for (const need of graph.getNodeAttribute(id, "needs")) {
      if (need.for === "recover" || need.loss === 0) continue;
      const levels = need.targets.map((target) => graph.getNodeAttribute(target, "level"));
      const satisfied = levels.sort((a, b) => b - a)[need.atLeast - 1];
      if (satisfied >= 1) continue;
      if (!impairedSince.has(need)) {
        impairedSince.set(need, now);
        lookAgain(id, now + need.holds);
      }
      if ((impairedSince.get(need) ?? now) + need.holds <= now) {
        level = Math.min(level, 1 - need.loss * (1 - satisfied));
      }
    }
    return level;
  }

  function lookAgain(id: string, at: number): void {
    if (at === Number.POSITIVE_INFINITY) return;
    const waiting = later.get(at);
    if (waiting === undefined) {
      later.set(at, new Set([id]));
      instants.push(at);
    } else waiting.add(id);
  }
}
