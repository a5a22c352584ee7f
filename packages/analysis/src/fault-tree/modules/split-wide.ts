import { type Gate, isNegated, literal, type Node, nodeOf } from "../fault-tree.ts";
import type { Module } from "./module.ts";

/**
 * Breaks up modules that are one gate with very many inputs, all or any of which must happen, into gates of gates: no work
 * on a module then grows with the square of its inputs. `unused` is the first node that the tree does not have.
 */
export function splitWide(modules: readonly Module[], unused: Node): readonly Module[] {
  let next = unused;
  return modules.flatMap((module) => {
    const [{ kind, inputs }] = module.gates;
    if (module.gates.length > 1 || (kind !== "all" && kind !== "any")) return [module];
    const parts: Module[] = [];
    let open = inputs.map((input) => ({
      node: module.variables[nodeOf(input)],
      isOpposite: isNegated(input),
    }));
    while (open.length > widest) {
      open = inChunks(open).map((chunk) => {
        parts.push(ofOneGate(next, kind, chunk));
        return { node: next++, isOpposite: false };
      });
    }
    return [...parts, ofOneGate(module.name, kind, open)];
  });
}

const widest = 32;

type Input = { readonly node: Node; readonly isOpposite: boolean };

function inChunks(inputs: readonly Input[]): readonly (readonly Input[])[] {
  const chunks: (readonly Input[])[] = [];
  for (let at = 0; at < inputs.length; at += widest) chunks.push(inputs.slice(at, at + widest));
  return chunks;
}

function ofOneGate(name: Node, kind: "all" | "any", inputs: readonly Input[]): Module {
  const gate: Gate = {
    kind,
    inputs: inputs.map(({ isOpposite }, variable) => literal(variable, isOpposite)),
  };
  return {
    name,
    variables: inputs.map(({ node }) => node),
    gates: [gate],
    ringEnd: Int32Array.of(1),
    root: inputs.length,
  };
}
