import { type FaultTree, type Gate, gateOf, type Literal, nodeOf } from "../fault-tree.ts";
import { countUses } from "./count-uses.ts";
import { partsAs } from "./parts.ts";

/**
 * Puts the inputs of gates that only one other gate needs, one of the same kind, in their place (associativity). In linear
 * time, however long the chains are.
 */
export function mergeChains(tree: FaultTree): FaultTree {
  const uses = countUses(tree);
  const partsOf = (gate: Gate, input: Literal): readonly Literal[] | undefined => {
    const inner = gateOf(tree, input);
    if (inner === undefined || uses[nodeOf(input)] > 1) return undefined;
    if (gate.kind === "all" || gate.kind === "any") return partsAs(gate.kind, input, inner);
    const isSame = gate.kind === "odd" && inner.kind === "odd" && input % 2 === 0;
    return isSame ? inner.inputs : undefined;
  };
  const isMerged = new Uint8Array(uses.length);
  for (const gate of tree.gates)
    for (const input of gate.inputs)
      if (partsOf(gate, input) !== undefined) isMerged[nodeOf(input)] = 1;
  const gates = tree.gates.map((gate, at): Gate => {
    if (isMerged[tree.events.length + at] === 1) return gate;
    const inputs: Literal[] = [];
    const waiting = gate.inputs.toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const parts = partsOf(gate, next);
      if (parts === undefined) inputs.push(next);
      else waiting.push(...parts.toReversed());
    }
    return { ...gate, inputs };
  });
  return { ...tree, gates };
}
