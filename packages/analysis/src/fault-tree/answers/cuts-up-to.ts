import type { Allowance } from "../diagram/allowance.ts";
import { CutDiagrams } from "../diagram/cut-diagrams.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import { compete, type Winner } from "../modules/compete.ts";
import { peelModules } from "../modules/peel-modules.ts";
import type { Module } from "../modules/module.ts";
import { hasNegation, solveModule } from "../modules/solve-module.ts";
import type { TakenApart } from "../modules/solve-tree.ts";
import { functionOfVariable, type VariableFunction } from "../modules/solved-module.ts";
import { cutsBySets, type SetsQuestion } from "./cuts-by-sets.ts";
import { cutsOfAny } from "./cuts-of-any.ts";
import { type CutFamilies, type CutFamily, cutsOfModule } from "./cut-family.ts";

/**
 * The minimal cuts of a tree up to an order, found without a diagram of the whole tree. Families may hold some cuts of a
 * higher order: those in which a module's smallest cut fits, but another one does not. Throws MemoryExceeded or Cancelled.
 */
export function cutsUpTo(
  order: number,
  { events, modules: findModules }: TakenApart,
  allowance: Allowance,
): CutFamilies {
  const done = new Map<Node, CutsOfModule>();
  const modules = findModules();
  const unused = modules.reduce((most, { name }) => Math.max(most, name), events.length) + 1;
  const peeled = peelModules(modules, unused, allowance);
  for (const module of peeled) {
    allowance.check(0);
    const isTop = module === peeled.at(-1);
    done.set(module.name, solve(module, { order, done, isTop, allowance }));
  }
  return { events, families: [...done.values()].map(({ family }) => family) };
}

/** The cuts of a module, how many events the smallest has, and what the module's variable stands for. */
type CutsOfModule = {
  readonly family: CutFamily;
  readonly weight: number;
  readonly is: VariableFunction;
};

type Solving = {
  readonly order: number;
  readonly done: ReadonlyMap<Node, CutsOfModule>;
  readonly isTop: boolean;
  readonly allowance: Allowance;
};

function solve(module: Module, { order, done, isTop, allowance }: Solving): CutsOfModule {
  const functionOf = (node: Node) => done.get(node)?.is ?? "itself";
  const weightOf = (node: Node) => done.get(node)?.weight ?? 1;
  const functions = module.variables.map(functionOf);
  if (hasNegation(module) || functions.includes("complement")) {
    const solved = solveModule(module, { allowance, functionOf });
    const family = cutsOfModule(solved, { isTop, allowance });
    return { family, weight: smallest(family, weightOf), is: functionOfVariable(solved) };
  }
  const weights = module.variables.map(weightOf);
  const { order: variables, diagram } =
    (functions.every((is) => is === "itself")
      ? bySets(module, { order, weights, allowance })
      : undefined) ??
    compete(module, {
      enter: (levels) => {
        const ofLevels = levels.map((variable) => weights[variable]);
        return new CutDiagrams({ order, weights: ofLevels }, allowance);
      },
      functions,
      allowance,
    });
  const nodes = variables.map((variable) => module.variables[variable]);
  const family = { name: module.name, nodes, sets: diagram };
  return { family, weight: smallest(family, weightOf), is: meaning(diagram) };
}

/** The cuts without diagrams of gates, where they are few enough for that. */
function bySets(module: Module, question: SetsQuestion): Winner | undefined {
  const diagram = setsOf(module, question);
  return diagram && { order: Int32Array.from(module.variables.keys()), diagram };
}

function setsOf(module: Module, question: SetsQuestion): Diagram | undefined {
  const { gates, ringEnd } = module;
  if (gates.length === 1 && gates[0].kind === "any") return cutsOfAny(question);
  const hasRings = ringEnd.some((end, gate) => end > gate + 1);
  return question.order > 3 || hasRings ? undefined : cutsBySets(module, question);
}

function meaning({ root }: Diagram): VariableFunction {
  if (root < 2) return root === 0 ? "never" : "always";
  return "itself";
}

/** How many events the smallest cut of a family has. */
function smallest({ nodes, sets }: CutFamily, weightOf: (node: Node) => number): number {
  const { levels, lows, highs, root } = sets;
  const weights = Array.from(nodes, weightOf);
  const below = new Float64Array(levels.length).fill(Number.POSITIVE_INFINITY);
  const belowEdge = (edge: Edge) => (edge === 1 ? 0 : below[edge >>> 1]);
  for (let node = 1; node < levels.length; node++) {
    const high = belowEdge(highs[node]) + weights[levels[node]];
    below[node] = Math.min(belowEdge(lows[node]), high);
  }
  return belowEdge(root);
}
