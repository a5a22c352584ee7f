import { type FaultTree, type Literal, nodeOf } from "../fault-tree.ts";
import { countUses } from "./count-uses.ts";
import { partsAs } from "./parts.ts";
import { type Rewriting, rewrite } from "./rewrite.ts";

/** Puts the inputs of a gate that only one gate needs, one of the same kind, in its place (associativity). */
export function mergeChains(tree: FaultTree): FaultTree {
  const uses = countUses(tree);
  return rewrite(tree, ({ gate, oldInputs, writer }: Rewriting) => {
    if (gate.kind === "at-least") return writer.write(gate);
    const { kind } = gate;
    const inputs = gate.inputs.flatMap((input, at): readonly Literal[] => {
      if (uses[nodeOf(oldInputs[at])] > 1) return [input];
      const inner = writer.gateOf(input);
      if (kind !== "odd") return partsAs(kind, input, inner) ?? [input];
      return inner?.kind === "odd" && (input & 1) === 0 ? inner.inputs : [input];
    });
    return writer.write({ kind, inputs });
  });
}
