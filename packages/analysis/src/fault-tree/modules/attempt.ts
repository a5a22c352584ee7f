import type { Diagram } from "../diagram/diagram.ts";
import { BudgetSpent } from "../diagram/node-table.ts";
import type { Competition, Contestant } from "./compete.ts";
import { ModuleCompiler } from "./compile-module.ts";
import type { Module } from "./module.ts";
import { type Heuristic, orderVariables } from "./orders.ts";

/** A module compiled in an order; `work` is the number of nodes that were made. */
export type Compiled = {
  readonly order: Int32Array;
  readonly diagram: Diagram;
  readonly work: number;
};

/** The compilation of a module in one order, which goes on each time it is given more. */
export class Attempt {
  readonly #heuristic: Heuristic;
  readonly #module: Module;
  readonly #competition: Competition;
  #underWay:
    | {
        readonly order: Int32Array;
        readonly diagrams: Contestant;
        readonly compiler: ModuleCompiler;
      }
    | undefined;

  constructor(heuristic: Heuristic, module: Module, competition: Competition) {
    this.#heuristic = heuristic;
    this.#module = module;
    this.#competition = competition;
  }

  /** How many gates are done. */
  get gatesDone(): number {
    return this.#underWay?.compiler.gatesDone ?? 0;
  }

  get order(): Int32Array {
    return this.#begun().order;
  }

  /** Goes on until so many nodes are made in all; undefined if that is not enough. */
  goOn(budget: number): Compiled | undefined {
    const { order, diagrams, compiler } = this.#begun();
    diagrams.allow(budget - diagrams.made);
    try {
      const root = compiler.run();
      return { order, diagram: diagrams.toDiagram(root), work: diagrams.made };
    } catch (error) {
      if (error instanceof BudgetSpent) return undefined;
      throw error;
    }
  }

  /** Gives the memory back. */
  release(): void {
    this.#underWay?.diagrams.release();
    this.#underWay = undefined;
  }

  #begun() {
    if (this.#underWay !== undefined) return this.#underWay;
    const order = orderVariables(this.#module, this.#heuristic);
    const diagrams = this.#competition.enter(order);
    const { functions } = this.#competition;
    const compiler = new ModuleCompiler(this.#module, {
      algebra: diagrams,
      order,
      functionOf: (variable) => functions[variable],
    });
    this.#underWay = { order, diagrams, compiler };
    return this.#underWay;
  }
}
