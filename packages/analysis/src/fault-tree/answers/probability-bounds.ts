import { type Allowance, MemoryExceeded } from "../diagram/allowance.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
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
  for (const module of modules()) {
    top = boundsIfAllowed(module, module.variables.map(boundsOf), bounding);
    known.set(module.name, top);
  }
  return top;
}

/** The bounds of a module, or what holds of anything where they would take more than is allowed. */
function boundsIfAllowed(
  module: Module,
  ofVariables: readonly Bounds[],
  bounding: Bounding,
): Bounds {
  try {
    return boundsOfModule(module, ofVariables, bounding);
  } catch (error) {
    if (error instanceof MemoryExceeded) return { lower: 0, upper: 1 };
    throw error;
  }
}

function boundsOfModule(
  module: Module,
  ofVariables: readonly Bounds[],
  { size, allowance }: Bounding,
): Bounds {
  const { order, diagram } = competeWithin(size * 4, module, {
    enter: ({ length }) => new DecisionDiagrams(length, allowance),
    functions: module.variables.map(() => "itself"),
    allowance,
  });
  const ofLevels = Array.from(order, (variable) => ofVariables[variable]);
  if (diagram !== undefined) return boundsOfDiagram(diagram, ofLevels);
  const positive = toNegationNormalForm(module);
  if (positive === undefined) return { lower: 0, upper: 1 };
  const down = roundedBounds("down", positive, { order, ofLevels, size, allowance });
  if (down.upper - down.lower <= negligible * down.lower) return down;
  const up = roundedBounds("up", positive, { order, ofLevels, size, allowance });
  return { lower: Math.max(down.lower, up.lower), upper: Math.min(down.upper, up.upper) };
}

/** Bounds that differ by no more than this share need no better ones. */
const negligible = 1e-3;

type RoundedBounding = {
  readonly order: Int32Array;
  readonly ofLevels: readonly Bounds[];
  readonly size: number;
  readonly allowance: Allowance;
};

/**
 * A rounded function is on one side of the truth, and as far from it as anything that was rounded off can be: where
 * nothing was, it is the truth. How much that is, is known if the chances of the variables are.
 */
function roundedBounds(
  direction: "down" | "up",
  module: Module,
  { order, ofLevels, size, allowance }: RoundedBounding,
): Bounds {
  const chances = Float64Array.from(ofLevels, ({ lower, upper }) => (lower + upper) / 2);
  const algebra = new RoundedDiagrams(direction, { chances, size }, allowance);
  try {
    const root = compileModule(module, { algebra, order, functionOf: () => "itself" });
    const { lower, upper } = boundsOfDiagram(algebra.toDiagram(root), ofLevels);
    const error = ofLevels.every((bounds) => bounds.lower === bounds.upper) ? algebra.error : 1;
    return direction === "down"
      ? { lower, upper: Math.min(1, lower + error) }
      : { lower: Math.max(0, upper - error), upper };
  } finally {
    algebra.release();
  }
}
