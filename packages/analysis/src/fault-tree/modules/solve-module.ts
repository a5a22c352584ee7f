import type { Allowance } from "../diagram/allowance.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
import { isNegated, type Node } from "../fault-tree.ts";
import { compete } from "./compete.ts";
import type { Module } from "./module.ts";
import type { SolvedModule, VariableFunction } from "./solved-module.ts";

export type ModuleSolving = {
  readonly allowance: Allowance;
  /** What the variable of a node is in terms of the diagram of its module. */
  readonly functionOf: (node: Node) => VariableFunction;
};

/** The function of a module, as a diagram in the best of several orders. */
export function solveModule(
  module: Module,
  { allowance, functionOf }: ModuleSolving,
): SolvedModule {
  const functions = module.variables.map(functionOf);
  const { order, diagram } = compete(module, {
    enter: ({ length }) => new DecisionDiagrams(length, allowance),
    functions,
    allowance,
  });
  return {
    name: module.name,
    nodes: order.map((variable) => module.variables[variable]),
    happens: diagram,
    isCoherent: !hasNegation(module) && !functions.includes("complement"),
  };
}

/** Whether anything in a module is negated, so that more happening may undo what it says. */
export function hasNegation({ gates }: Module): boolean {
  return gates.some(({ kind, inputs }) => kind === "odd" || inputs.some(isNegated));
}
