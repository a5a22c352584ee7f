import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import { BudgetSpent } from "../diagram/node-table.ts";
import type { Algebra } from "./algebra.ts";
import { compileModule } from "./compile-module.ts";
import type { Module } from "./module.ts";
import { type Heuristic, heuristics, orderVariables } from "./orders.ts";
import type { VariableFunction } from "./solved-module.ts";

/** Diagrams that can be given up, and say what they have cost. */
type Contestant = Algebra & {
  readonly made: number;
  readonly toDiagram: (root: Edge) => Diagram;
  readonly release: () => void;
};

export type Competition = {
  /** Empty diagrams in which a number of nodes may be made, for variables in an order. */
  readonly enter: (order: Int32Array, budget: number) => Contestant;
  /** What each variable of the module is in terms of the diagram's variable at its level. */
  readonly functions: readonly VariableFunction[];
  readonly allowance: Allowance;
};

/** The best order of a module's variables, and the diagram of its root. */
export type Winner = { readonly order: Int32Array; readonly diagram: Diagram };

/** The most promising order of a module's variables. */
export type Leader = { readonly order: Int32Array; readonly diagram?: undefined };

/**
 * Compiles a module in the best of several orders. Each is tried with a small budget of nodes, then with four times as
 * much; while none gets through, the half that got furthest goes on with four times as much again, the last one without
 * limit. Once an order gets through, the others may take half as much work; of those that get through, the smallest
 * diagram is taken. Its memory stays taken.
 */
export function compete(module: Module, competition: Competition): Winner {
  const winner = competeWithin(Number.POSITIVE_INFINITY, module, competition);
  if (winner.diagram !== undefined) return winner;
  throw new Error("invariant: without a limit, an order gets through");
}

/** The same, but the last order gives up when it has made more nodes than the limit. */
export function competeWithin(
  limit: number,
  module: Module,
  competition: Competition,
): Winner | Leader {
  let runners: readonly Heuristic[] = module.gates.length > 1 ? heuristics : ["given"];
  for (let budget = firstBudget; ; budget *= 4) {
    const isLast = runners.length === 1 || budget >= limit;
    const most = isLast ? limit : budget;
    const givenUp: GivenUp[] = [];
    let best: Compiled | undefined;
    for (const heuristic of runners) {
      const result = attempt(module, {
        ...competition,
        heuristic,
        budget: best === undefined ? most : best.work / 2,
      });
      if ("progress" in result) givenUp.push(result);
      else if (best === undefined || isSmaller(result, best)) best = result;
      if (best !== undefined && best.work < smallWork) break;
    }
    if (best !== undefined) {
      competition.allowance.take(best.diagram.levels.byteLength * 3);
      return best;
    }
    const better = betterHalf(givenUp);
    if (isLast) return { order: orderVariables(module, better[0]) };
    if (budget > firstBudget) runners = better;
  }
}

const firstBudget = 2_000;
/** A diagram that took so few nodes is not worth another attempt. */
const smallWork = 1_000;

type Compiled = {
  readonly order: Int32Array;
  readonly diagram: Diagram;
  readonly work: number;
};
/** `progress` is the number of gates that were done when the budget was spent. */
type GivenUp = { readonly heuristic: Heuristic; readonly progress: number };

type Attempt = Competition & { readonly heuristic: Heuristic; readonly budget: number };

function attempt(
  module: Module,
  { enter, functions, heuristic, budget }: Attempt,
): Compiled | GivenUp {
  const order = orderVariables(module, heuristic);
  const contestant = enter(order, budget);
  let progress = 0;
  try {
    const root = compileModule(module, {
      algebra: contestant,
      order,
      functionOf: (variable) => functions[variable],
      onGate: () => progress++,
    });
    return { order, work: contestant.made, diagram: contestant.toDiagram(root) };
  } catch (error) {
    if (error instanceof BudgetSpent) return { heuristic, progress };
    throw error;
  } finally {
    contestant.release();
  }
}

function betterHalf(givenUp: readonly GivenUp[]): readonly Heuristic[] {
  return givenUp
    .toSorted((a, b) => b.progress - a.progress)
    .slice(0, Math.ceil(givenUp.length / 2))
    .map(({ heuristic }) => heuristic);
}

function isSmaller(a: Compiled, b: Compiled): boolean {
  return a.diagram.levels.length < b.diagram.levels.length;
}
