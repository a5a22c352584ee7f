import type { Edge } from "../diagram/diagram.ts";
import { type Gate, isNegated, type Literal, nodeOf } from "../fault-tree.ts";
import type { Algebra } from "./algebra.ts";
import type { Module } from "./module.ts";
import type { VariableFunction } from "./solved-module.ts";

export type Compilation = {
  readonly algebra: Algebra;
  /** Variables of the module from the first level to the last. */
  readonly order: Int32Array;
  /** What each variable of the module is in terms of the diagram's variable at its level. */
  readonly functionOf: (variable: number) => VariableFunction;
};

/** The function of a module's root, in one go. */
export function compileModule(module: Module, compilation: Compilation): Edge {
  return new ModuleCompiler(module, compilation).run();
}

/**
 * Works out the function of a module's root, gate by gate from the variables up. A ring stands for its least solution: its
 * gates start as never and are put into each other until nothing changes, which is seen by comparing edges. For any events,
 * a round makes another gate happen or is the last, so there are no more rounds than gates.
 */
export class ModuleCompiler {
  readonly #module: Module;
  readonly #compilation: Compilation;
  readonly #algebra: Algebra;
  /** The function of each node of the module; 0 once nothing needs it any more. */
  readonly #functions: Int32Array;
  /** How many inputs of gates that are not done yet name the node. */
  readonly #uses: Int32Array;
  #variablesDone = 0;
  #gatesDone = 0;

  constructor(module: Module, compilation: Compilation) {
    this.#module = module;
    this.#compilation = compilation;
    this.#algebra = compilation.algebra;
    const size = module.variables.length + module.gates.length;
    this.#functions = new Int32Array(size);
    this.#uses = new Int32Array(size);
    this.#uses[module.root] = 1;
    for (const { inputs } of module.gates) for (const input of inputs) this.#uses[nodeOf(input)]++;
  }

  /** How many gates are done. */
  get gatesDone(): number {
    return this.#gatesDone;
  }

  /** The function of the root. What the algebra throws ends it; called again, it goes on with the gate where it ended. */
  run(): Edge {
    const { gates, ringEnd, variables, root } = this.#module;
    const { order, functionOf } = this.#compilation;
    for (; this.#variablesDone < order.length; this.#variablesDone++) {
      const variable = order[this.#variablesDone];
      this.#functions[variable] = this.#variable(this.#variablesDone, functionOf(variable));
    }
    while (this.#gatesDone < gates.length) {
      const first = this.#gatesDone;
      const most = ringEnd[first] - first;
      for (let round = 0, isOpen = true; isOpen && round < most; round++) {
        isOpen = false;
        for (let gate = first; gate < ringEnd[first]; gate++) {
          const node = variables.length + gate;
          const after = this.#combine(gates[gate]);
          isOpen ||= after !== this.#functions[node];
          this.#functions[node] = after;
        }
      }
      for (let gate = first; gate < ringEnd[first]; gate++) this.#finish(gates[gate]);
      this.#gatesDone = ringEnd[first];
    }
    return this.#functions[root];
  }

  #variable(level: number, is: VariableFunction): Edge {
    switch (is) {
      case "itself":
        return this.#algebra.variable(level);
      case "complement":
        return this.#algebra.not(this.#algebra.variable(level));
      case "never":
        return never;
      case "always":
        return always;
    }
  }

  #combine(gate: Gate): Edge {
    const inputs = this.#inputs(gate);
    switch (gate.kind) {
      case "all":
        return this.#fold(inputs, always, (f, g) => this.#algebra.and(f, g));
      case "any":
        return this.#fold(inputs, never, (f, g) => this.#algebra.or(f, g));
      case "odd":
        return this.#fold(inputs, never, (f, g) => this.#odd(f, g));
      case "at-least":
        return this.#atLeast(inputs, gate.count);
    }
  }

  /** The functions of a gate's inputs, those that lie deepest first: what is built on them stays small for longest. */
  #inputs({ inputs }: Gate): Int32Array {
    const edges = Int32Array.from(inputs, (input) => this.#functionOf(input));
    return edges.sort((f, g) => this.#algebra.level(g) - this.#algebra.level(f));
  }

  #functionOf(input: Literal): Edge {
    const plain = this.#functions[nodeOf(input)];
    return isNegated(input) ? this.#algebra.not(plain) : plain;
  }

  #fold(inputs: Int32Array, first: Edge, operation: (f: Edge, g: Edge) => Edge): Edge {
    const result = Int32Array.of(first);
    for (let at = 0; at < inputs.length; at++) {
      result[0] = operation(result[0], inputs[at]);
      this.#collectAround(result, inputs);
    }
    return result[0];
  }

  #odd(f: Edge, g: Edge): Edge {
    const algebra = this.#algebra;
    return algebra.or(algebra.and(f, algebra.not(g)), algebra.and(algebra.not(f), g));
  }

  /** Row after row of a counting network: `reached[k]` says that at least k of the inputs so far happen. */
  #atLeast(inputs: Int32Array, count: number): Edge {
    if (count > inputs.length) return never;
    const reached = new Int32Array(Math.max(count, 0) + 1);
    reached[0] = always;
    for (let at = 0; at < inputs.length; at++) {
      for (let k = Math.min(count, at + 1); k > 0; k--) {
        const oneMore = this.#algebra.and(inputs[at], reached[k - 1]);
        reached[k] = this.#algebra.or(reached[k], oneMore);
      }
      this.#collectAround(reached, inputs);
    }
    return reached[reached.length - 1];
  }

  #finish({ inputs }: Gate): void {
    for (const input of inputs) {
      const node = nodeOf(input);
      if (--this.#uses[node] === 0) this.#functions[node] = never;
    }
  }

  #collectAround(...edges: readonly Int32Array[]): void {
    if (this.#algebra.isCrowded()) this.#algebra.collect([this.#functions, ...edges]);
  }
}

const never: Edge = 0;
const always: Edge = 1;
