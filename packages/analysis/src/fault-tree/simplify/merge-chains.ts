import type { Gate, Literal } from "../fault-tree.ts";
import { partsAs } from "./parts.ts";
import type { Rewriting } from "./rewrite.ts";

/** Puts the inputs of a gate that only this one needs, one of the same kind, in its place (associativity). */
export function mergeChains({ gate, writer, isOwn }: Rewriting): Gate {
  if (gate.kind === "at-least") return gate;
  const { kind } = gate;
  const inputs = gate.inputs.flatMap((input): readonly Literal[] => {
    const inner = isOwn(input) ? writer.gateOf(input) : undefined;
    if (kind !== "odd") return partsAs(kind, input, inner) ?? [input];
    return inner?.kind === "odd" && (input & 1) === 0 ? inner.inputs : [input];
  });
  return { kind, inputs };
}
