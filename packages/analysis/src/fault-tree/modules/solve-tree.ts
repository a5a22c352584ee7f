import { once } from "../../once.ts";
import type { Allowance } from "../diagram/allowance.ts";
import { type FaultTree, isNegated, literal, type Node, nodeOf } from "../fault-tree.ts";
import { liftToTop } from "../simplify/lift-to-top.ts";
import { inSteps } from "../simplify/simplify.ts";
import { compact } from "../simplify/compact.ts";
import { mergeChains } from "../simplify/merge-chains.ts";
import { type Peeled, peelSingles, peelTop, withSingles } from "../simplify/peel-singles.ts";
import { simplify } from "../simplify/simplify.ts";
import { findModules } from "./find-modules.ts";
import type { Module } from "./module.ts";
import { solveModule } from "./solve-module.ts";
import { splitWide } from "./split-wide.ts";
import { functionOfVariable, type SolvedModule, type SolvedTree } from "./solved-module.ts";

/**
 * A tree simplified and taken apart: its single points and the rest, as far as they could be told apart, and, found
 * once and on demand, the modules of the whole and of the rest, those that others need first, the last one that of the top.
 */
export type TakenApart = Peeled & {
  readonly events: readonly string[];
  readonly modules: () => readonly Module[];
  readonly modulesOfRest: () => readonly Module[];
};

/** Simplifies a tree. */
export function takeApart(tree: FaultTree): TakenApart {
  // Of a plan's tree most events may stand on top: what is left is less to go through.
  const onTop = peelTop(tree);
  const lean = inSteps(compact(liftToTop(onTop.rest)));
  // Chains are merged first: trying each event takes as many rounds as a ring of them has gates.
  const { singles, rest } = peelSingles(compact(mergeChains(lean)));
  const apart = { singles: [...onTop.singles, ...singles], rest: simplify(rest) };
  return {
    ...apart,
    events: tree.events,
    modules: once(() => modulesOf(withSingles(apart))),
    modulesOfRest: once(() => modulesOf(apart.rest)),
  };
}

function modulesOf(tree: FaultTree): readonly Module[] {
  const whole = withGateOnTop(tree);
  return splitWide(findModules(whole), whole.events.length + whole.gates.length);
}

/** Solves the modules of a tree, each on its own. Throws MemoryExceeded or Cancelled. */
export function solveTree({ events, modules }: TakenApart, allowance: Allowance): SolvedTree {
  const solved = new Map<Node, SolvedModule>();
  const functionOf = (node: Node) => {
    const module = solved.get(node);
    return module === undefined ? "itself" : functionOfVariable(module);
  };
  for (const module of modules()) {
    allowance.check(0);
    solved.set(module.name, solveModule(module, { allowance, functionOf }));
  }
  return { events, modules: [...solved.values()] };
}

/** The same tree with a gate as its top, so that there is a module of the top. */
export function withGateOnTop(tree: FaultTree): FaultTree {
  const { events, gates, top } = tree;
  if (nodeOf(top) >= events.length && !isNegated(top)) return tree;
  const passing = { kind: "any", inputs: [top] } as const;
  return { events, gates: [...gates, passing], top: literal(events.length + gates.length) };
}
