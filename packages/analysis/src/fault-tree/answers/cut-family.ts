import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram } from "../diagram/diagram.ts";
import { hull } from "../diagram/hull.ts";
import { minimalSolutions } from "../diagram/minimal-solutions.ts";
import type { Node } from "../fault-tree.ts";
import type { SolvedModule, SolvedTree } from "../modules/solved-module.ts";

/**
 * Minimal cuts of a module, as a diagram of sets of nodes, `nodes` by level. A node that is a module stands for each of
 * its own cuts.
 */
export type CutFamily = { readonly name: Node; readonly nodes: Int32Array; readonly sets: Diagram };

/** The minimal cuts of all modules of a tree, those that others are made of first, the last one that of the top. */
export type CutFamilies = {
  readonly events: readonly string[];
  readonly families: readonly CutFamily[];
};

/** The minimal cuts of a solved tree; where there is negation, its minimal p-cuts. */
export function cutFamilies({ events, modules }: SolvedTree, allowance: Allowance): CutFamilies {
  const families = modules.map((module, at) => {
    const isTop = at === modules.length - 1;
    return { name: module.name, nodes: module.nodes, sets: cutsOf(module, isTop, allowance) };
  });
  return { events, families };
}

/** The coherent function with the same minimal cuts as the variable that stands for a module. */
function coherentFunction(module: SolvedModule, allowance: Allowance): Diagram {
  const { happens, isCoherent, nodes } = module;
  const variable = { ...happens, root: happens.root & ~1 };
  return isCoherent ? variable : hull(variable, { variables: nodes.length, allowance });
}

function cutsOf(module: SolvedModule, isTop: boolean, allowance: Allowance): Diagram {
  if (isTop && module.happens.root % 2 === 1) return onlyTheEmptySet;
  const coherent = coherentFunction(module, allowance);
  return minimalSolutions(coherent, { variables: module.nodes.length, allowance });
}

const onlyTheEmptySet: Diagram = {
  levels: Int32Array.of(0),
  lows: Int32Array.of(0),
  highs: Int32Array.of(0),
  root: 1,
};
