import type { ElementId, Plan } from "@mainstay/plan";
import { type Adjacency, type Condensation, condense } from "./condense.ts";

/** Bits of `Graph.purpose`: what a requirement is needed for. */
const operates = 1;
export const recovers = 2;

/**
 * The plan's elements and requirements as numbers, compiled once. Elements are nodes 0 to size - 1, numbered so that
 * what an element needs to operate has a smaller number than the element itself, except within a ring, whose members
 * are consecutive. Requirements are numbered by their node, within a node in the order of the plan.
 */
export type Graph = {
  readonly size: number;
  readonly ids: readonly ElementId[];
  readonly nodeOf: NodeLookup;
  /** Position in the plan by node, and node by position in the plan. */
  readonly position: Int32Array;
  readonly nodeAt: Int32Array;
  /** The requirements of node `i` are `requirementStart[i]` to `requirementStart[i + 1] - 1`. */
  readonly requirementStart: Int32Array;
  readonly owner: Int32Array;
  /** How many targets may be lost before the requirement is impaired: targets less `atLeast`. */
  readonly spare: Int32Array;
  readonly holds: Float64Array;
  /** The share lost; 0 for a requirement that does not touch operation. */
  readonly loss: Float64Array;
  readonly purpose: Uint8Array;
  /** The targets of requirement `r` are `targets[targetStart[r]]` to `targets[targetStart[r + 1] - 1]`. */
  readonly targetStart: Int32Array;
  readonly targets: Int32Array;
  /** The requirements that name node `i` and whose loss touches operation are `dependents[dependentStart[i]]` and on. */
  readonly dependentStart: Int32Array;
  readonly dependents: Int32Array;
  /** The owner of each of `dependents`, beside it because a cascade asks for nothing else. */
  readonly dependentOwners: Int32Array;
  /** `end[i]` is one past the last node of the ring that node `i` is in, or `i + 1`. */
  readonly end: Int32Array;
  readonly mbco: Float64Array;
  /** Recovery time in minutes; NaN where none is declared. */
  readonly recoveryTime: Float64Array;
};

/** Finds the node of an element; undefined for an id that no element has. */
type NodeLookup = { readonly get: (id: string) => number | undefined };

/** Compiles a valid plan, in linear time. */
export function compile(plan: Plan): Graph {
  const written = readElements(plan);
  const { order, end } = condense(operateNeeds(written));
  return renumber(plan, written, order, end);
}

/** The same graph with every requirement needing all of its targets: what it means when the alternatives are gone. */
export function withoutAlternatives(graph: Graph): Graph {
  return { ...graph, spare: new Int32Array(graph.spare.length) };
}

/** Nodes in an order in which needs of both purposes come first, for cascades in which something recovers. */
export function condenseAll(graph: Graph): Condensation {
  const start = Int32Array.from(graph.requirementStart, (r) => graph.targetStart[r]);
  return condense({ start, edges: graph.targets });
}

/** Nodes in their own order, for cascades in which nothing waits for recovery. */
export function inOwnOrder({ size, end }: Graph): Condensation {
  return { order: Int32Array.from({ length: size }, (_, node) => node), end };
}

/** The first node of the ring that ends with `last`, or `last` itself if it is in none. */
export function ringStart({ end }: Graph, last: number): number {
  let first = last;
  while (first > 0 && end[first - 1] === end[last]) first--;
  return first;
}

/** The length of the longest row of a compressed table. */
export function widestRow(start: Int32Array): number {
  let most = 0;
  for (let row = 0; row + 1 < start.length; row++)
    most = Math.max(most, start[row + 1] - start[row]);
  return most;
}

/** What the plan says, by position in the plan, before the nodes get their final numbers. */
type Written = Pick<
  Graph,
  | "requirementStart"
  | "spare"
  | "holds"
  | "loss"
  | "purpose"
  | "targetStart"
  | "targets"
  | "mbco"
  | "recoveryTime"
> & { readonly positionOf: ReadonlyMap<string, number> };

/** Visits each element's requirements once: on a large plan it is following its objects that takes the time. */
function readElements({ elements }: Plan): Written {
  const positionOf = new Map<string, number>();
  const requirementStart = new Int32Array(elements.length + 1);
  for (let position = 0; position < elements.length; position++) {
    const { id, needs = [] } = elements[position];
    positionOf.set(id, position);
    requirementStart[position + 1] = requirementStart[position] + needs.length;
  }
  const requirements = requirementStart[elements.length];
  const spare = new Int32Array(requirements);
  const holds = new Float64Array(requirements);
  const loss = new Float64Array(requirements);
  const purpose = new Uint8Array(requirements);
  const targetStart = new Int32Array(requirements + 1);
  const edges: number[] = [];
  const mbco = new Float64Array(elements.length);
  const recoveryTime = new Float64Array(elements.length);
  let requirement = 0;
  for (let position = 0; position < elements.length; position++) {
    const { needs = [], objectives, recovery } = elements[position];
    mbco[position] = objectives?.mbco ?? 1;
    recoveryTime[position] = recovery?.time ?? Number.NaN;
    for (const need of needs) {
      const { targets } = need;
      spare[requirement] = targets.length - need.atLeast;
      holds[requirement] = need.holds;
      loss[requirement] = need.for === "recover" ? 0 : need.loss;
      purpose[requirement] =
        need.for === "operate" ? operates : need.for === "recover" ? recovers : operates | recovers;
      for (const target of targets) edges.push(positionOf.get(target) ?? unknown(target));
      targetStart[++requirement] = edges.length;
    }
  }
  const targets = new Int32Array(edges);
  return {
    positionOf,
    requirementStart,
    spare,
    holds,
    loss,
    purpose,
    targetStart,
    targets,
    mbco,
    recoveryTime,
  };
}

function unknown(id: string): never {
  throw new Error(`invariant: the plan was not checked, ${id} is unknown`);
}

function operateNeeds({ requirementStart, loss, targetStart, targets }: Written): Adjacency {
  const start = new Int32Array(requirementStart.length);
  const edges = new Int32Array(targets.length);
  let edge = 0;
  for (let position = 0; position + 1 < requirementStart.length; position++) {
    for (let r = requirementStart[position]; r < requirementStart[position + 1]; r++) {
      if (loss[r] === 0) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) edges[edge++] = targets[at];
    }
    start[position + 1] = edge;
  }
  return { start, edges: edges.subarray(0, edge) };
}

function renumber({ elements }: Plan, written: Written, order: Int32Array, end: Int32Array): Graph {
  const size = elements.length;
  const nodeAt = new Int32Array(size);
  for (let node = 0; node < size; node++) nodeAt[order[node]] = node;
  const requirements = written.spare.length;
  const graph = {
    size,
    ids: Array.from(order, (position) => elements[position].id),
    nodeOf: lookup(written.positionOf, nodeAt),
    position: order,
    nodeAt,
    requirementStart: new Int32Array(size + 1),
    owner: new Int32Array(requirements),
    spare: new Int32Array(requirements),
    holds: new Float64Array(requirements),
    loss: new Float64Array(requirements),
    purpose: new Uint8Array(requirements),
    targetStart: new Int32Array(requirements + 1),
    targets: new Int32Array(written.targets.length),
    dependentStart: new Int32Array(size + 1),
    dependents: new Int32Array(0),
    dependentOwners: new Int32Array(0),
    end,
    mbco: Float64Array.from(order, (position) => written.mbco[position]),
    recoveryTime: Float64Array.from(order, (position) => written.recoveryTime[position]),
  };
  let requirement = 0;
  let edge = 0;
  for (let node = 0; node < size; node++) {
    const position = order[node];
    const stop = written.requirementStart[position + 1];
    for (let r = written.requirementStart[position]; r < stop; r++) {
      graph.owner[requirement] = node;
      graph.spare[requirement] = written.spare[r];
      graph.holds[requirement] = written.holds[r];
      graph.loss[requirement] = written.loss[r];
      graph.purpose[requirement] = written.purpose[r];
      for (let at = written.targetStart[r]; at < written.targetStart[r + 1]; at++) {
        graph.targets[edge++] = nodeAt[written.targets[at]];
      }
      graph.targetStart[++requirement] = edge;
    }
    graph.requirementStart[node + 1] = requirement;
  }
  graph.dependents = reverse(graph);
  graph.dependentOwners = graph.dependents.map((r) => graph.owner[r]);
  return graph;
}

function lookup(positionOf: ReadonlyMap<string, number>, nodeAt: Int32Array): NodeLookup {
  return {
    get: (id) => {
      const position = positionOf.get(id);
      return position === undefined ? undefined : nodeAt[position];
    },
  };
}

function reverse(
  graph: Pick<Graph, "size" | "loss" | "targetStart" | "targets" | "dependentStart">,
): Int32Array<ArrayBuffer> {
  const { loss, targetStart, targets, dependentStart } = graph;
  for (let r = 0; r < loss.length; r++) {
    if (loss[r] === 0) continue;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) dependentStart[targets[at] + 1]++;
  }
  for (let node = 0; node < graph.size; node++) dependentStart[node + 1] += dependentStart[node];
  const dependents = new Int32Array(dependentStart[graph.size]);
  const next = dependentStart.slice();
  for (let r = 0; r < loss.length; r++) {
    if (loss[r] === 0) continue;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++)
      dependents[next[targets[at]]++] = r;
  }
  return dependents;
}
