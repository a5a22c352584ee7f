import type { Allowance } from "../diagram/allowance.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
import type { Diagram } from "../diagram/diagram.ts";
import { BudgetSpent } from "../diagram/node-table.ts";
import { isNegated, type Node } from "../fault-tree.ts";
import { compileModule } from "./compile-module.ts";
import type { Module } from "./module.ts";
import { type Heuristic, heuristics, orderVariables } from "./orders.ts";
import type { SolvedModule, VariableFunction } from "./solved-module.ts";

export type ModuleSolving = {
  readonly allowance: Allowance;
  /** What the variable of a node is in terms of the diagram of its module. */
  readonly functionOf: (node: Node) => VariableFunction;
};

/**
 * The diagram of a module. The orders compete: each is tried with a small budget of nodes; while none gets through, the
 * half that got furthest goes on with four times as much, the last one without limit. Of those that get through, the
 * smallest is taken.
 */
export function solveModule(module: Module, solving: ModuleSolving): SolvedModule {
  const functions = module.variables.map(solving.functionOf);
  const attempt = (heuristic: Heuristic, budget: number) =>
    compileInOrder(module, { heuristic, budget, functions, allowance: solving.allowance });
  const { order, diagram } = winner(attempt);
  return {
    name: module.name,
    nodes: order.map((variable) => module.variables[variable]),
    happens: diagram,
    isCoherent: !hasNegation(module) && !functions.includes("complement"),
  };
}

const firstBudget = 20_000;
/** A diagram that took so few nodes is not worth another attempt. */
const smallWork = 500;

type Compiled = { readonly order: Int32Array; readonly diagram: Diagram; readonly work: number };
type GivenUp = { readonly heuristic: Heuristic; readonly progress: number };

function winner(attempt: (heuristic: Heuristic, budget: number) => Compiled | GivenUp): Compiled {
  let runners: readonly Heuristic[] = heuristics;
  for (let budget = firstBudget; ; budget *= 4) {
    const limit = runners.length === 1 ? Number.POSITIVE_INFINITY : budget;
    const givenUp: GivenUp[] = [];
    let best: Compiled | undefined;
    for (const heuristic of runners) {
      const result = attempt(heuristic, Math.min(limit, best?.work ?? limit));
      if ("progress" in result) givenUp.push(result);
      else if (best === undefined || isSmaller(result, best)) best = result;
      if (best !== undefined && best.work < smallWork) break;
    }
    if (best !== undefined) return best;
    runners = givenUp
      .sort((a, b) => b.progress - a.progress)
      .slice(0, Math.ceil(givenUp.length / 2))
      .map(({ heuristic }) => heuristic);
  }
}

function isSmaller(a: Compiled, b: Compiled): boolean {
  return a.diagram.levels.length < b.diagram.levels.length;
}

type Attempt = {
  readonly heuristic: Heuristic;
  readonly budget: number;
  readonly functions: readonly VariableFunction[];
  readonly allowance: Allowance;
};

function compileInOrder(module: Module, attempt: Attempt): Compiled | GivenUp {
  const { heuristic, budget, functions, allowance } = attempt;
  const order = orderVariables(module, heuristic);
  const diagrams = new DecisionDiagrams(order.length, allowance, budget);
  let progress = 0;
  try {
    const root = compileModule(module, {
      diagrams,
      order,
      functionOf: (variable) => functions[variable],
      onGate: () => progress++,
    });
    return { order, work: diagrams.made, diagram: diagrams.toDiagram(root) };
  } catch (error) {
    if (error instanceof BudgetSpent) return { heuristic, progress };
    throw error;
  } finally {
    diagrams.release();
  }
}

function hasNegation({ gates }: Module): boolean {
  return gates.some(({ kind, inputs }) => kind === "odd" || inputs.some(isNegated));
}
