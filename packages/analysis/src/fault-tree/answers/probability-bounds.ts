import type { Allowance } from "../diagram/allowance.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
import type { Diagram } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import { competeWithin } from "../modules/compete.ts";
import { compileModule } from "../modules/compile-module.ts";
import type { Module } from "../modules/module.ts";
import { toNegationNormalForm } from "../modules/negation-normal-form.ts";
import { RoundedDiagrams } from "../modules/rounded-diagrams.ts";
import type { TakenApart } from "../modules/solve-tree.ts";
import { type Bounds, boundsOfDiagram } from "./bounds-of-diagram.ts";

export type Bounding = {
  readonly probabilities: ArrayLike<number>;
  /** How many nodes a function may have before it is rounded. */
  readonly size: number;
  readonly allowance: Allowance;
};

/**
 * Bounds of the chance of the top that hold whatever was left out, but for the rounding of numbers. A module whose
 * diagram is small is worked out exactly; one whose is not, once in diagrams that are rounded down and once in diagrams
 * that are rounded up.
 */
export function probabilityBounds({ modules }: TakenApart, bounding: Bounding): Bounds {
  const known = new Map<Node, Bounds>();
  const boundsOf = (node: Node) =>
    known.get(node) ?? {
      lower: bounding.probabilities[node],
      upper: bounding.probabilities[node],
    };
  let top: Bounds = { lower: 0, upper: 1 };
  for (const module of modules) {
    bounding.allowance.check();
    top = boundsOfModule(module, module.variables.map(boundsOf), bounding);
    known.set(module.name, top);
  }
  return top;
}

function boundsOfModule(
  module: Module,
  ofVariables: readonly Bounds[],
  { size, allowance }: Bounding,
): Bounds {
  const { order, diagram } = competeWithin(size * 4, module, {
    enter: ({ length }, budget) => new DecisionDiagrams(length, allowance, budget),
    functions: module.variables.map(() => "itself"),
    allowance,
  });
  const ofLevels = Array.from(order, (variable) => ofVariables[variable]);
  if (diagram !== undefined) return boundsOfDiagram(diagram, ofLevels);
  const positive = toNegationNormalForm(module);
  if (positive === undefined) return { lower: 0, upper: 1 };
  const chances = Float64Array.from(ofLevels, ({ lower, upper }) => (lower + upper) / 2);
  const rounded = (direction: "down" | "up"): Diagram => {
    const algebra = new RoundedDiagrams(direction, { chances, size }, allowance);
    try {
      return algebra.toDiagram(
        compileModule(positive, { algebra, order, functionOf: () => "itself" }),
      );
    } finally {
      algebra.release();
    }
  };
  return {
    lower: boundsOfDiagram(rounded("down"), ofLevels).lower,
    upper: boundsOfDiagram(rounded("up"), ofLevels).upper,
  };
}
