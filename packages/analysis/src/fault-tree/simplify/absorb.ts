import type { FaultTree, Literal } from "../fault-tree.ts";
import { dual, partsAs } from "./parts.ts";
import { type Rewriting, rewrite } from "./rewrite.ts";

/**
 * Drops inputs that others make idle: "a, or a with b" is a, and "a or b, with a or b or c" is "a or b" (absorption).
 */
export function absorb(tree: FaultTree): FaultTree {
  return rewrite(tree, ({ gate, writer }: Rewriting) => {
    if (gate.kind !== "all" && gate.kind !== "any") return writer.write(gate);
    const { kind } = gate;
    const partsOf = (input: Literal) =>
      new Set(partsAs(dual(kind), input, writer.gateOf(input)) ?? [input]);
    const inputs = [...new Set(gate.inputs)]
      .map((input) => ({ input, parts: partsOf(input) }))
      .sort((a, b) => a.parts.size - b.parts.size);
    const idle = new Set<Literal>();
    const kept: Set<Literal>[] = [];
    for (const { input, parts } of inputs) {
      if (kept.some((less) => isWithin(less, parts))) idle.add(input);
      else if (kept.length < mostCompared) kept.push(parts);
    }
    return writer.write({ kind, inputs: gate.inputs.filter((input) => !idle.has(input)) });
  });
}

/** Keeps the work on a gate with thousands of inputs from growing with their square. */
const mostCompared = 200;

function isWithin(less: ReadonlySet<Literal>, more: ReadonlySet<Literal>): boolean {
  for (const part of less) if (!more.has(part)) return false;
  return true;
}
