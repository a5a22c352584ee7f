import type { Diagram } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";

/** A module with its function. `nodes` are the nodes of the whole tree that stand at each level of its diagram. */
export type SolvedModule = {
  readonly name: Node;
  readonly nodes: Int32Array;
  readonly happens: Diagram;
  /** Whether the function never gets false by more happening. */
  readonly isCoherent: boolean;
};

/** The modules of a tree in the order in which they need each other. The last one is that of the top. */
export type SolvedTree = {
  readonly events: readonly string[];
  readonly modules: readonly SolvedModule[];
};

/**
 * What the variable that stands for a module in another one stands for: the module's function, or its complement. It is
 * the one of the two that is false when nothing happens, so that a cut of the other module need not explain its absence.
 */
export type VariableFunction = "itself" | "complement" | "never" | "always";

/** What a module is in terms of its variable. */
export function functionOfVariable({ happens: { root } }: SolvedModule): VariableFunction {
  if (root < 2) return root === 0 ? "never" : "always";
  return root % 2 === 1 ? "complement" : "itself";
}
