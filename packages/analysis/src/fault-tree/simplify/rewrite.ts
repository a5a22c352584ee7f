import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";
import { toGateGraph } from "../modules/gate-graph.ts";
import { TreeWriter } from "./tree-writer.ts";

/** A gate on its way into a new tree: its inputs there, and its node and its inputs in the old one, in the same order. */
export type Rewriting = {
  readonly gate: Gate;
  readonly node: Node;
  readonly oldInputs: readonly Literal[];
  readonly writer: TreeWriter;
};

/**
 * Writes a tree anew, what a gate needs before the gate. The rule says what becomes of a gate; those of a ring, which need
 * each other, stay what they are.
 */
export function rewrite(tree: FaultTree, rule: (rewriting: Rewriting) => Literal): FaultTree {
  const first = tree.events.length;
  const writer = new TreeWriter(tree.events);
  const written = new Map<Node, Literal>();
  const resolve = (input: Literal): Literal =>
    (written.get(nodeOf(input)) ?? literal(nodeOf(input))) ^ (input & 1);
  for (const { members, needs } of toGateGraph(tree).units) {
    const isRing =
      members.length > 1 || needs.length < tree.gates[members[0] - first].inputs.length;
    if (isRing) for (const node of members) written.set(node, literal(writer.reserve()));
    for (const node of members) {
      const old = tree.gates[node - first];
      const gate = { ...old, inputs: old.inputs.map(resolve) };
      if (isRing) writer.define(nodeOf(resolve(literal(node))), gate);
      else written.set(node, rule({ gate, node, oldInputs: old.inputs, writer }));
    }
  }
  return writer.finish(resolve(tree.top));
}
