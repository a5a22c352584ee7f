import { type FaultTree, type Gate, isNegated, literal, type Node, nodeOf } from "../fault-tree.ts";
import { toGateGraph } from "./gate-graph.ts";
import type { Module } from "./module.ts";
import { needsOf, visitDates } from "./visit-dates.ts";

/**
 * The modules of a tree whose top is a gate, in linear time; a module comes after those that it needs, the last is that of
 * the top. A gate is the root of a module if everything that it rests on is met only while the gate is being visited
 * (Dutuit and Rauzy 1996). A gate in a ring is none, unless it is the top.
 */
export function findModules(tree: FaultTree): readonly Module[] {
  const graph = toGateGraph(tree);
  const { first, done, earliestBelow, latestBelow, met } = visitDates(tree, graph);
  const top = nodeOf(tree.top);
  const memberships = new Map<Node, Membership>();
  const owner = new Int32Array(first.length).fill(-1);
  for (const node of met.toReversed()) {
    const unit = graph.units[graph.unitOf[node]];
    if (unit === undefined) continue;
    const isRoot = unit.members.includes(top) || (unit.members.length === 1 && isModule(node));
    const root = unit.members.includes(top) ? top : isRoot ? node : owner[node];
    const module = memberships.get(root) ?? { rings: [], variables: new Set() };
    memberships.set(root, module);
    module.rings.push(unit.members);
    for (const need of needsOf(graph, node)) {
      if (graph.unitOf[need] < 0 || isModule(need)) module.variables.add(need);
      else owner[graph.units[graph.unitOf[need]].members[0]] = root;
    }
  }
  return [...memberships].reverse().map(([root, membership]) => toModule(tree, root, membership));

  function isModule(node: Node): boolean {
    return (
      graph.units[graph.unitOf[node]].members.length === 1 &&
      earliestBelow[node] > first[node] &&
      latestBelow[node] < done[node]
    );
  }
}

/** What belongs to a module: its gates by rings, those that need others first, and its variables. */
type Membership = { readonly rings: (readonly Node[])[]; readonly variables: Set<Node> };

function toModule(tree: FaultTree, root: Node, membership: Membership): Module {
  const variables = [...membership.variables];
  const rings = membership.rings.toReversed();
  const own = new Map([...variables, ...rings.flat()].map((node, at) => [node, at]));
  const rename = (node: Node): Node => own.get(node) ?? -1;
  const gates = rings.flat().map((node): Gate => {
    const gate = tree.gates[node - tree.events.length];
    const inputs = gate.inputs.map((input) => literal(rename(nodeOf(input)), isNegated(input)));
    return { ...gate, inputs };
  });
  const ringEnd = new Int32Array(gates.length);
  let end = 0;
  for (const ring of rings) ringEnd.fill((end += ring.length), end - ring.length, end);
  return { name: root, variables, gates, ringEnd, root: rename(root) };
}
