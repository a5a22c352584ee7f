import type { ElementId } from "@mainstay/plan";
import { condense } from "../graph/condense.ts";
import { type Graph, idOf } from "../graph/graph.ts";
import type { CascadeRun } from "./cascade-run.ts";
import type { Loss } from "./loss.ts";
import { Waits } from "./waits.ts";

/**
 * The rings of a cascade that never come back (SPEC 2.7): elements whose recovery waits for each other, by `recover`
 * requirements directly or through what those targets need to operate. Each is listed by walking what each member
 * waits for, depth first, from its first id in plan order; the rings in plan order of their first ids.
 */
export function stuckRings(
  graph: Graph,
  run: CascadeRun,
  losses: readonly Loss[],
): readonly (readonly ElementId[])[] {
  const awaited = everythingAwaited(new Waits(graph, run, losses));
  const nodes = [...awaited.keys()].sort((a, b) => graph.position[a] - graph.position[b]);
  return ringsAmong(nodes, awaited)
    .map((members) => walk(members, awaited, graph))
    .sort(([a], [b]) => graph.position[a] - graph.position[b])
    .map((ring) => ring.map((node) => idOf(graph, node)));
}

/** What a node waits for: to be whole itself, and to be recovered, if it waits for that. */
type Awaits = { readonly toBeWhole: readonly number[]; readonly toRecover?: readonly number[] };

/** Everything that waits or is waited for. */
function everythingAwaited(waits: Waits): ReadonlyMap<number, Awaits> {
  const awaited = new Map<number, Awaits>();
  const open = [...waits.waiting];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (awaited.has(node)) continue;
    const toBeWhole = waits.toBeWhole(node);
    const toRecover = waits.waiting.has(node) ? waits.toRecover(node) : undefined;
    awaited.set(node, toRecover === undefined ? { toBeWhole } : { toBeWhole, toRecover });
    open.push(...toBeWhole, ...(toRecover ?? []));
  }
  return awaited;
}

/**
 * The members of each ring, in the order of `nodes`. Twice as many things as nodes are waited for: that the one at place
 * `i` is whole is thing `2 * i`, its recovery thing `2 * i + 1`. In a ring there is a recovery.
 */
function ringsAmong(
  nodes: readonly number[],
  awaited: ReadonlyMap<number, Awaits>,
): readonly (readonly number[])[] {
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const whole = (node: number): number => 2 * (placeOf.get(node) ?? 0);
  const edges = nodes.flatMap((node) => {
    const { toBeWhole = [], toRecover } = awaited.get(node) ?? {};
    const own = toRecover === undefined ? [] : [whole(node) + 1];
    return [[...own, ...toBeWhole.map(whole)], (toRecover ?? []).map(whole)];
  });
  const start = new Int32Array(edges.length + 1);
  for (const [thing, targets] of edges.entries()) start[thing + 1] = start[thing] + targets.length;
  const { order, end } = condense({ start, edges: Int32Array.from(edges.flat()) });
  const rings: (readonly number[])[] = [];
  for (let at = 0; at < order.length; at = end[at]) {
    const things = Array.from(order.subarray(at, end[at]));
    if (things.length === 1 || things.every((thing) => thing % 2 === 0)) continue;
    rings.push(things.filter((thing) => thing % 2 === 0).map((thing) => nodes[thing / 2]));
  }
  return rings;
}

/** The members of a ring by following what each waits for, from the first. */
function walk(
  members: readonly number[],
  awaited: ReadonlyMap<number, Awaits>,
  { position }: Graph,
): readonly number[] {
  const isMember = new Set(members);
  const walked = new Set<number>();
  const path = [members[0]];
  for (let node = path.pop(); node !== undefined; node = path.pop()) {
    if (walked.has(node)) continue;
    walked.add(node);
    const { toBeWhole = [], toRecover = [] } = awaited.get(node) ?? {};
    const next = [...toBeWhole, ...toRecover].filter((target) => isMember.has(target));
    path.push(...next.sort((a, b) => position[b] - position[a]));
  }
  return [...walked];
}
