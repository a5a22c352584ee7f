import { once } from "../../once.ts";
import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram } from "../diagram/diagram.ts";
import { hull } from "../diagram/hull.ts";
import { minimalSolutions } from "../diagram/minimal-solutions.ts";
import type { Node } from "../fault-tree.ts";
import { diagramOfKept, type KeptSets } from "./kept-sets.ts";
import type { SolvedModule, SolvedTree } from "../modules/solved-module.ts";

/**
 * Minimal cuts of a module, as a diagram of sets of nodes, `nodes` by level. A node that is a module stands for each of
 * its own cuts.
 */
export type CutFamily = {
  readonly name: Node;
  readonly nodes: Int32Array;
  /** Of sets that are kept as they were found it is made when somebody asks: then that throws MemoryExceeded or Cancelled. */
  readonly sets: Diagram;
  /** The same sets as they were found, where they are kept. */
  readonly kept?: KeptSets;
};

/** A family of sets that are kept as they were found. */
export function familyOfKept(
  { name, nodes, kept }: Pick<CutFamily, "name" | "nodes"> & { readonly kept: KeptSets },
  allowance: Allowance,
): CutFamily {
  const sets = once(() => diagramOfKept(kept, allowance));
  return {
    name,
    nodes,
    kept,
    get sets() {
      return sets();
    },
  };
}

/** The minimal cuts of all modules of a tree, those that others are made of first, the last one that of the top. */
export type CutFamilies = {
  readonly events: readonly string[];
  readonly families: readonly CutFamily[];
};

/** The minimal cuts of a solved tree; where there is negation, its minimal p-cuts. */
export function cutFamilies({ events, modules }: SolvedTree, allowance: Allowance): CutFamilies {
  const top = modules.at(-1);
  const families = modules.map((module) =>
    cutsOfModule(module, { isTop: module === top, allowance }),
  );
  return { events, families };
}

/** The minimal cuts of the top, or of the variable that stands for a module. */
export function cutsOfModule(
  { name, nodes, happens, isCoherent }: SolvedModule,
  { isTop, allowance }: { readonly isTop: boolean; readonly allowance: Allowance },
): CutFamily {
  const bounds = { variables: nodes.length, allowance };
  if (isTop && happens.root % 2 === 1) return { name, nodes, sets: onlyTheEmptySet };
  const variable = { ...happens, root: happens.root & ~1 };
  const coherent = isCoherent ? variable : hull(variable, bounds);
  return { name, nodes, sets: minimalSolutions(coherent, bounds) };
}

/** The family of the one cut that is empty: what happens by itself. */
export const onlyTheEmptySet: Diagram = {
  levels: Int32Array.of(0),
  lows: Int32Array.of(0),
  highs: Int32Array.of(0),
  root: 1,
};
