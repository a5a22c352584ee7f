import type { Allowance } from "../diagram/allowance.ts";
import { type FaultTree, literal, type Node, nodeOf } from "../fault-tree.ts";
import { peelGates } from "../simplify/peel-gates.ts";
import { simplify } from "../simplify/simplify.ts";
import { findModules } from "./find-modules.ts";
import type { Module } from "./module.ts";
import { withGateOnTop } from "./solve-tree.ts";
import { splitWide } from "./split-wide.ts";

/**
 * Takes modules apart further once their gates are peeled. `unused` is the first node that the tree does not have. Throws
 * Cancelled.
 */
export function peelModules(
  modules: readonly Module[],
  unused: Node,
  allowance: Allowance,
): readonly Module[] {
  let next = unused;
  return modules.flatMap((module) => {
    const peeled = peel(module, allowance);
    if (peeled === undefined) return [module];
    const names = new Map(module.variables.entries());
    const named = (node: Node): Node => {
      const name = names.get(node);
      if (name === undefined)
        throw new Error(`invariant: a part needs node ${node} before it has a name`);
      return name;
    };
    const parts = findModules(peeled).map((part): Module => {
      const name = part.name === nodeOf(peeled.top) ? module.name : next++;
      names.set(part.name, name);
      return { ...part, name, variables: part.variables.map(named) };
    });
    const split = splitWide(parts, next);
    next += split.length - parts.length;
    return split;
  });
}

function peel({ variables, gates, root }: Module, allowance: Allowance): FaultTree | undefined {
  if (gates.length === 1) return undefined;
  const tree = { events: variables.map(String), gates, top: literal(root) };
  const peeled = peelGates(tree, allowance);
  return peeled && withGateOnTop(simplify(peeled));
}
