import { type FaultTree, type Literal, literal } from "../fault-tree/fault-tree.ts";
import { type Graph, idOf, mbcoOf } from "../graph/graph.ts";
import { reachable } from "../graph/reachable.ts";
import { FallGates, type State } from "./fall-gates.ts";
import { unnoticed } from "./fall-states.ts";

/** What is asked: that `node` falls below its `mbco` by `horizon` (minutes), when any nodes that `mayFail` are lost. */
export type Fall = {
  readonly node: number;
  readonly horizon: number;
  readonly mayFail: (node: number) => boolean;
};

/** The fault tree of a fall; `nodes` are the nodes that its events stand for, in plan order. */
export type FallTree = { readonly tree: FaultTree; readonly nodes: readonly number[] };

/**
 * The boolean formula of the sets of losses at 0, for good, that bring a node below its `mbco` by a horizon (SPEC 5.2 to
 * 5.4). Nothing comes back, so levels only fall, and "short of 1 by more than a depth at an instant" is one gate. Rings
 * stay rings. Throws FaultTreeTooLarge where partial losses and tolerances multiply beyond four million gates.
 */
export function toFaultTree(graph: Graph, fall: Fall): FallTree {
  return treeOf(graph, fall, (gates, state) => gates.place(state));
}

/**
 * The same formula with single points of failure on top, as far as they are seen on the way down: of most plans a small
 * part of the tree, and worked out in a small part of the time.
 */
export function toLiftedTree(graph: Graph, fall: Fall): FallTree {
  return treeOf(graph, fall, (gates, state) => gates.placeLifted(state));
}

function treeOf(
  graph: Graph,
  { node, horizon, mayFail }: Fall,
  place: (gates: FallGates, state: State) => Literal,
): FallTree {
  const isBelow = new Uint8Array(graph.size);
  for (const below of reachable(graph, node)) isBelow[below] = 1;
  const nodes = Array.from(graph.nodeAt).filter((each) => isBelow[each] === 1 && mayFail(each));
  const depth = 1 - mbcoOf(graph, node) + unnoticed;
  const gates = new FallGates(graph, eventsOf(nodes));
  const top = place(gates, { node, depth, instant: horizon });
  const events = nodes.map((event) => idOf(graph, event));
  return { tree: { events, gates: gates.gates, top }, nodes };
}

/**
 * The formulas of several such falls as one tree whose gates they share: its top is the first, `tops` has all. The events
 * are those of all nodes that may fail.
 */
export function toSharedTree(
  graph: Graph,
  falls: readonly Omit<Fall, "mayFail">[],
  mayFail: Fall["mayFail"],
): FallTree & { readonly tops: readonly Literal[] } {
  const nodes = Array.from(graph.nodeAt).filter(mayFail);
  const gates = new FallGates(graph, eventsOf(nodes));
  const tops = falls.map(({ node, horizon }) => {
    const depth = 1 - mbcoOf(graph, node) + unnoticed;
    return gates.place({ node, depth, instant: horizon });
  });
  const events = nodes.map((event) => idOf(graph, event));
  return { tree: { events, gates: gates.gates, top: tops[0] ?? literal(0) }, nodes, tops };
}

function eventsOf(nodes: readonly number[]) {
  return { eventOf: new Map(nodes.map((node, event) => [node, event])), events: nodes.length };
}
