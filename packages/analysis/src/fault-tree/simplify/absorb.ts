import type { Gate, Literal } from "../fault-tree.ts";
import { dual, partsAs } from "./parts.ts";
import type { Rewriting } from "./rewrite.ts";

/**
 * Drops inputs that others make idle: "a, or a with b" is a, and "a or b, with a or b or c" is "a or b" (absorption).
 */
export function absorb({ gate, writer }: Rewriting): Gate {
  if (gate.kind !== "all" && gate.kind !== "any") return gate;
  const { kind } = gate;
  const inputs = new Set(gate.inputs);
  const composed = [...inputs]
    .map((input) => ({ input, parts: partsAs(dual(kind), input, writer.gateOf(input)) }))
    .filter(({ parts }) => parts !== undefined)
    .sort((a, b) => (a.parts?.length ?? 0) - (b.parts?.length ?? 0));
  const kept: (readonly Literal[])[] = [];
  for (const { input, parts = [] } of composed) {
    const all = new Set(parts);
    const isIdle =
      parts.some((part) => inputs.has(part)) ||
      kept.some((less) => less.every((part) => all.has(part)));
    if (isIdle) inputs.delete(input);
    else if (kept.length < mostCompared) kept.push(parts);
  }
  return { kind, inputs: [...inputs] };
}

/** Keeps the work on a gate with thousands of inputs from growing with their square. */
const mostCompared = 200;
