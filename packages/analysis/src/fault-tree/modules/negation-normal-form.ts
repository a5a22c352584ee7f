import { type Gate, isNegated, type Literal, literal, nodeOf } from "../fault-tree.ts";
import type { Module } from "./module.ts";

/**
 * The same module with nothing negated but variables: each gate as itself and as its opposite, as far as the root needs
 * them. Undefined for rings with negation around them: the opposite of a least solution is none.
 */
export function toNegationNormalForm(module: Module): Module | undefined {
  const { variables, gates, ringEnd, root } = module;
  const hasNegation = gates.some(({ kind, inputs }) => kind === "odd" || inputs.some(isNegated));
  if (!hasNegation) return module;
  if (ringEnd.some((end, gate) => end > gate + 1)) return undefined;
  const first = variables.length;
  const written: Gate[] = [];
  const positive: Literal[] = variables.map((_, variable) => literal(variable));
  const negative: Literal[] = variables.map((_, variable) => literal(variable, true));
  const write = (gate: Gate) => literal(first + written.push(gate) - 1);
  for (const gate of gates) {
    const inputs = gate.inputs.map((input) => sideOf(input, false));
    const opposites = gate.inputs.map((input) => sideOf(input, true));
    const [itself, opposite] = writeBoth(gate, { inputs, opposites, write });
    positive.push(itself);
    negative.push(opposite);
  }
  return onlyNeeded({ ...module, gates: written, root: nodeOf(positive[root]) });

  function sideOf(input: Literal, isOpposite: boolean): Literal {
    return (isNegated(input) === isOpposite ? positive : negative)[nodeOf(input)];
  }
}

type Sides = {
  readonly inputs: readonly Literal[];
  readonly opposites: readonly Literal[];
  readonly write: (gate: Gate) => Literal;
};

/** Writes a gate and its opposite (De Morgan). */
function writeBoth(gate: Gate, { inputs, opposites, write }: Sides): [Literal, Literal] {
  switch (gate.kind) {
    case "all":
      return [write({ kind: "all", inputs }), write({ kind: "any", inputs: opposites })];
    case "any":
      return [write({ kind: "any", inputs }), write({ kind: "all", inputs: opposites })];
    case "at-least": {
      const missing = inputs.length - gate.count + 1;
      return [
        write({ kind: "at-least", count: gate.count, inputs }),
        write({ kind: "at-least", count: missing, inputs: opposites }),
      ];
    }
    case "odd": {
      let [odd, even] = [write({ kind: "any", inputs: [] }), write({ kind: "all", inputs: [] })];
      for (const [at, input] of inputs.entries()) {
        const either = (a: Literal, b: Literal) =>
          write({
            kind: "any",
            inputs: [
              write({ kind: "all", inputs: [a, opposites[at]] }),
              write({ kind: "all", inputs: [b, input] }),
            ],
          });
        [odd, even] = [either(odd, even), either(even, odd)];
      }
      return [odd, even];
    }
  }
}

/** The same module, without rings, with only the gates that its root needs. */
function onlyNeeded(module: Module): Module {
  const first = module.variables.length;
  const isNeeded = new Uint8Array(first + module.gates.length);
  isNeeded[module.root] = 1;
  for (let node = module.root; node >= first; node--) {
    if (isNeeded[node] === 0) continue;
    for (const input of module.gates[node - first].inputs) isNeeded[nodeOf(input)] = 1;
  }
  const moved = new Int32Array(isNeeded.length);
  const gates: Gate[] = [];
  for (const node of isNeeded.keys()) {
    if (node < first) moved[node] = node;
    else if (isNeeded[node] === 1) moved[node] = first + gates.push(module.gates[node - first]) - 1;
  }
  const move = (input: Literal) => literal(moved[nodeOf(input)], isNegated(input));
  return {
    ...module,
    gates: gates.map((gate) => ({ ...gate, inputs: gate.inputs.map(move) })),
    ringEnd: Int32Array.from(gates, (_, gate) => gate + 1),
    root: moved[module.root],
  };
}
