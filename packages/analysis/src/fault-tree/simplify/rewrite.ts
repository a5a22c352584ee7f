import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";
import { toGateGraph } from "../modules/gate-graph.ts";
import { countUses } from "./count-uses.ts";
import { TreeWriter } from "./tree-writer.ts";

/** A gate on its way into a new tree, where its inputs already are. */
export type Rewriting = {
  readonly gate: Gate;
  readonly writer: TreeWriter;
  /** Whether no other gate needs what a literal is about. */
  readonly isOwn: (of: Literal) => boolean;
};

/**
 * Writes a tree anew, what a gate needs before the gate. The rule says what becomes of a gate; those of a ring, which need
 * each other, stay what they are.
 */
export function rewrite(tree: FaultTree, rule: (rewriting: Rewriting) => Literal): FaultTree {
  const first = tree.events.length;
  const oldUses = countUses(tree);
  const writer = new TreeWriter(tree.events);
  const written = oldUses.map((_, node) => literal(node));
  const newUses = [...oldUses.subarray(0, first)];
  const keep = (node: Node, meaning: Literal) => {
    written[node] = meaning;
    // Constants are no nodes.
    if (meaning >= 0) newUses[nodeOf(meaning)] = (newUses[nodeOf(meaning)] ?? 0) + oldUses[node];
  };
  const resolve = (input: Literal): Literal => written[nodeOf(input)] ^ (input & 1);
  const isOwn = (of: Literal) => newUses[nodeOf(of)] === 1;
  for (const { members, needs } of toGateGraph(tree).units) {
    const isRing =
      members.length > 1 || needs.length < tree.gates[members[0] - first].inputs.length;
    if (isRing) for (const node of members) keep(node, literal(writer.reserve()));
    for (const node of members) {
      const old = tree.gates[node - first];
      const gate = { ...old, inputs: old.inputs.map(resolve) };
      if (isRing) writer.define(nodeOf(resolve(literal(node))), gate);
      else keep(node, rule({ gate, writer, isOwn }));
    }
  }
  return writer.finish(resolve(tree.top));
}
