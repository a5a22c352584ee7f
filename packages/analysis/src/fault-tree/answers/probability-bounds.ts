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
  /** How many nodes a function may have at most before it is rounded. */
  readonly mostNodes: number;
  readonly allowance: Allowance;
};

/** The same with one of the sizes beyond which functions are rounded. */
type BoundingAt = Omit<Bounding, "mostNodes"> & { readonly size: number };

/** The first size that is tried, and how many times as large each next one is. */
const [firstSize, growth] = [1000, 4];

/**
 * Bounds of the chance of the top that hold whatever was left out, but for the rounding of numbers: those of functions of a few nodes, and
 * of more and more for as long as that is allowed, so that whoever allows more has no wider ones.
 */
export function probabilityBounds(tree: TakenApart, { mostNodes, ...bounding }: Bounding): Bounds {
  let known: Bounds = anything;
  let size = Math.min(firstSize, mostNodes);
  for (; ; size *= growth) {
    const { top, isAll } = boundsAt(tree, { ...bounding, size });
    known = { lower: Math.max(known.lower, top.lower), upper: Math.min(known.upper, top.upper) };
    if (!isAll || isNarrow(known) || size * growth > mostNodes) return known;
  }
}

const anything: Bounds = { lower: 0, upper: 1 };

/**
 * The bounds at a size, and whether they are of all modules: of those for which no more is allowed holds what holds of anything. A module
 * whose diagram is small is worked out exactly; one whose is not, once in diagrams that are rounded down and once in diagrams that are
 * rounded up.
 */
function boundsAt({ modules }: TakenApart, bounding: BoundingAt) {
  const known = new Map<Node, Bounds>();
  const boundsOf = (node: Node) =>
    known.get(node) ?? {
      lower: bounding.probabilities[node],
      upper: bounding.probabilities[node],
    };
  let top = anything;
  let isAll = true;
  for (const module of modules()) {
    const found = ifAllowed(() => boundsOfModule(module, module.variables.map(boundsOf), bounding));
    top = found ?? anything;
    isAll &&= found !== undefined;
    known.set(module.name, top);
  }
  return { top, isAll };
}

/** What comes of work; undefined where it would take more than is allowed. */
function ifAllowed<Found>(work: () => Found): Found | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof MemoryExceeded) return undefined;
    throw error;
  }
}

function boundsOfModule(
  module: Module,
  ofVariables: readonly Bounds[],
  { size, allowance }: BoundingAt,
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
  if (isNarrow(down)) return down;
  const up = ifAllowed(() => roundedBounds("up", positive, { order, ofLevels, size, allowance }));
  if (up === undefined) return down;
  return { lower: Math.max(down.lower, up.lower), upper: Math.min(down.upper, up.upper) };
}

/** Bounds that differ by no more than this share need no better ones. */
const negligible = 1e-3;

function isNarrow({ lower, upper }: Bounds): boolean {
  return upper - lower <= negligible * lower;
}

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
