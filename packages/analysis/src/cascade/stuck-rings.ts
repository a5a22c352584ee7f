import type { ElementId } from "@mainstay/plan";
import { condense } from "../graph/condense.ts";
import { type Graph, operates, recovers } from "../graph/graph.ts";
import type { CascadeRun } from "./cascade-run.ts";
import { isOpen, type Loss } from "./loss.ts";
import { isImpaired } from "./rounding.ts";

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
  const forGood = (node: number): boolean =>
    isImpaired(run.store.levelAt(node, Number.POSITIVE_INFINITY));
  const open = new Set(losses.filter(isOpen).map(({ node }) => node));
  const waiting = new Set([...open].filter(forGood));
  if (waiting.size === 0) return [];

  const waitsFor = (node: number): number[] => {
    const own = run.own.get(node);
    const isLost = own !== undefined && own.length > 0 && isImpaired(own.levels[own.length - 1]);
    const purposes = isLost && waiting.has(node) ? recovers | operates : isLost ? 0 : operates;
    return unsatisfiedTargets(graph, node, purposes, forGood);
  };
  const reached = [...waiting];
  const edges = new Map<number, readonly number[]>();
  for (let head = 0; head < reached.length; head++) {
    const node = reached[head];
    if (edges.has(node)) continue;
    const targets = waitsFor(node);
    edges.set(node, targets);
    reached.push(...targets);
  }
  return ringsOf(graph, edges)
    .filter((ring) => ring.some((node) => waiting.has(node)))
    .map((ring) => ring.map((node) => graph.ids[node]));
}

/** The targets below 1 of the requirements of `node` that stay unsatisfied, those needed `for` one of `purposes`. */
function unsatisfiedTargets(
  { requirementStart, purpose, loss, holds, targetStart, targets, spare }: Graph,
  node: number,
  purposes: number,
  isDown: (node: number) => boolean,
): number[] {
  const waits = new Set<number>();
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
    if ((purpose[r] & purposes) === 0) continue;
    const isForRecovery = (purpose[r] & purposes & recovers) !== 0;
    if (!isForRecovery && (loss[r] === 0 || holds[r] === Number.POSITIVE_INFINITY)) continue;
    const all = Array.from(targets.subarray(targetStart[r], targetStart[r + 1]));
    const down = all.filter(isDown);
    if (down.length <= spare[r]) continue;
    for (const target of down) waits.add(target);
  }
  return [...waits];
}

function ringsOf({ position }: Graph, edges: ReadonlyMap<number, readonly number[]>): number[][] {
  const nodes = [...edges.keys()].sort((a, b) => position[a] - position[b]);
  const index = new Map(nodes.map((node, at) => [node, at]));
  const inOrder = nodes.map((node) =>
    (edges.get(node) ?? []).flatMap((target) => index.get(target) ?? []).sort((a, b) => a - b),
  );
  const start = new Int32Array(nodes.length + 1);
  for (const [at, targets] of inOrder.entries()) start[at + 1] = start[at] + targets.length;
  const { order, end } = condense({ start, edges: Int32Array.from(inOrder.flat()) });
  const rings: number[][] = [];
  for (let place = 0; place < order.length; place = end[place]) {
    if (end[place] - place === 1) continue;
    const members = order.subarray(place, end[place]);
    rings.push(walk(members[0], new Set(members), inOrder));
  }
  return rings.sort((a, b) => a[0] - b[0]).map((ring) => ring.map((at) => nodes[at]));
}

function walk(
  first: number,
  members: ReadonlySet<number>,
  edges: readonly (readonly number[])[],
): number[] {
  const seen = new Set<number>();
  const path = [first];
  for (let at = path.pop(); at !== undefined; at = path.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    path.push(...edges[at].filter((target) => members.has(target)).reverse());
  }
  return [...seen];
}
