import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import type { Algebra } from "./algebra.ts";
import { Attempt, type Compiled } from "./attempt.ts";
import type { Module } from "./module.ts";
import { heuristics } from "./orders.ts";
import type { VariableFunction } from "./solved-module.ts";

/** Diagrams that can be given up, and say what they have cost. */
export type Contestant = Algebra & {
  readonly made: number;
  /** Lets so many nodes more be made from now on. */
  readonly allow: (budget: number) => void;
  readonly toDiagram: (root: Edge) => Diagram;
  readonly release: () => void;
};

export type Competition = {
  /** Empty diagrams for variables in an order. */
  readonly enter: (order: Int32Array) => Contestant;
  /** What each variable of the module is in terms of the diagram's variable at its level. */
  readonly functions: readonly VariableFunction[];
  readonly allowance: Allowance;
};

/** The best order of a module's variables, and the diagram of its root. */
export type Winner = { readonly order: Int32Array; readonly diagram: Diagram };

/** The most promising order of a module's variables. */
export type Leader = { readonly order: Int32Array; readonly diagram?: undefined };

/**
 * Compiles a module in the best of several orders. Each is tried with a small budget of nodes, then goes on to four times
 * as much; while none gets through, the half that got furthest goes on to four times as much again, the last one without
 * limit. Once an order gets through, the others may go on to half as much work; of those that get through, the smallest
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
  const orders = module.gates.length > 1 ? heuristics : ["given" as const];
  const attempts = orders.map((heuristic) => new Attempt(heuristic, module, competition));
  let result: Winner | Leader;
  try {
    result = run(attempts, limit);
  } finally {
    for (const attempt of attempts) attempt.release();
  }
  if (result.diagram !== undefined) competition.allowance.take(bytesOf(result.diagram));
  return result;
}

function run(attempts: readonly Attempt[], limit: number): Winner | Leader {
  let runners = attempts;
  for (let budget = firstBudget; ; budget *= 4) {
    const isLast = runners.length === 1 || budget >= limit;
    const best = firstThrough(runners, isLast ? limit : budget);
    if (best !== undefined) return best;
    const ahead = runners.toSorted((a, b) => b.gatesDone - a.gatesDone);
    if (isLast) return { order: ahead[0].order };
    if (budget === firstBudget) continue;
    runners = ahead.slice(0, Math.ceil(ahead.length / 2));
    for (const attempt of ahead.slice(runners.length)) attempt.release();
  }
}

/** The smallest diagram of those that get through within a budget. */
function firstThrough(runners: readonly Attempt[], budget: number): Compiled | undefined {
  let best: Compiled | undefined;
  for (const runner of runners) {
    const result = runner.goOn(best === undefined ? budget : best.work / 2);
    if (result !== undefined && (best === undefined || isSmaller(result, best))) best = result;
    if (best !== undefined && best.work < smallWork) break;
  }
  return best;
}

const firstBudget = 2_000;
/** A diagram that took so few nodes is not worth another attempt. */
const smallWork = 8_000;

function isSmaller(a: Compiled, b: Compiled): boolean {
  return a.diagram.levels.length < b.diagram.levels.length;
}

function bytesOf({ levels, lows, highs }: Diagram): number {
  return levels.byteLength + lows.byteLength + highs.byteLength;
}
