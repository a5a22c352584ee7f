import type { Allowance } from "../diagram/allowance.ts";
import { CutDiagrams } from "../diagram/cut-diagrams.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import { compete } from "../modules/compete.ts";
import { peelModules } from "../modules/peel-modules.ts";
import type { Module } from "../modules/module.ts";
import { hasNegation, solveModule } from "../modules/solve-module.ts";
import type { TakenApart } from "../modules/solve-tree.ts";
import { functionOfVariable, type VariableFunction } from "../modules/solved-module.ts";
import { cutsBySets, type SetsQuestion } from "./cuts-by-sets.ts";
import { cutsOfAny } from "./cuts-of-any.ts";
import { type CutFamilies, type CutFamily, cutsOfModule, familyOfKept } from "./cut-family.ts";
import { lightestOfKept } from "./kept-sets.ts";
import type { FoundSets } from "./sets-keeper.ts";

/**
 * The minimal cuts of a tree up to an order, found without a diagram of the whole tree. Families may hold some cuts of a
 * higher order: those in which a module's smallest cut fits, but another one does not. Throws MemoryExceeded or Cancelled.
 */
export function cutsUpTo(
  order: number,
  { events, singles, modulesOfRest }: TakenApart,
  allowance: Allowance,
): CutFamilies {
  const done = new Map<Node, CutsOfModule>();
  const modules = modulesOfRest();
  const unused = modules.reduce((most, { name }) => Math.max(most, name), events.length) + 1;
  const peeled = peelModules(modules, unused + 1, allowance);
  let top: CutsOfModule | undefined;
  for (const module of peeled) {
    allowance.check(0);
    const isTop = module === peeled.at(-1);
    top = solve(module, { order, done, isTop, allowance });
    done.set(module.name, top);
  }
  const families = [...done.values()].map(({ family }) => family);
  const isAny = singles.length > 0 && top?.is !== "always";
  const any = { name: unused, singles, rest: top, question: { order, allowance } };
  return { events, families: isAny ? [...families, familyOfAny(any)] : families };
}

/** The single points of failure and the cuts of the rest, which weighs too much for any order if it never happens. */
function familyOfAny({ name, singles, rest, question }: SinglesAndRest): CutFamily {
  const nodes = [...singles];
  const weights = singles.map(() => 1);
  if (rest !== undefined) {
    nodes.push(rest.family.name);
    weights.push(rest.weight);
  }
  return { name, nodes: Int32Array.from(nodes), sets: cutsOfAny({ ...question, weights }) };
}

type SinglesAndRest = {
  readonly name: Node;
  readonly singles: readonly Node[];
  readonly rest: CutsOfModule | undefined;
  readonly question: Omit<SetsQuestion, "weights">;
};

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
  const found = functions.every((is) => is === "itself")
    ? bySets(module, { order, weights, allowance })
    : undefined;
  if (found?.kept !== undefined) {
    const { kept } = found;
    const nodes = Int32Array.from(module.variables);
    const family = familyOfKept({ name: module.name, nodes, kept }, allowance);
    return {
      family,
      weight: lightestOfKept(kept, weights),
      is: kept.length === 0 ? "never" : "itself",
    };
  }
  const { order: variables, diagram } =
    found === undefined
      ? compete(module, {
          enter: (levels) => {
            const ofLevels = levels.map((variable) => weights[variable]);
            return new CutDiagrams({ order, weights: ofLevels }, allowance);
          },
          functions,
          allowance,
        })
      : { order: Int32Array.from(module.variables.keys()), diagram: found.diagram };
  const nodes = variables.map((variable) => module.variables[variable]);
  const family = { name: module.name, nodes, sets: diagram };
  return { family, weight: smallest(family, weightOf), is: meaning(diagram) };
}

/** The cuts without diagrams of gates, where they are few enough for that. */
function bySets(module: Module, question: SetsQuestion): FoundSets | undefined {
  const { gates, ringEnd } = module;
  if (gates.length === 1 && gates[0].kind === "any") return { diagram: cutsOfAny(question) };
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
