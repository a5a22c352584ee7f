import type { Allowance } from "./allowance.ts";
import { ComputedTable } from "./computed-table.ts";
import type { Diagram, Edge } from "./diagram.ts";
import { NodeTable } from "./node-table.ts";

/**
 * Families of sets as zero-suppressed decision diagrams (Minato, DAC 1993): a path from the root to the terminal is the
 * set of the variables that it takes high. Edge 0 is the empty family, edge 1 the family of the empty set.
 */
export class SetDiagrams {
  readonly #functions: Diagram;
  readonly #table: NodeTable;
  readonly #computed: ComputedTable;
  readonly #stack: Int32Array;

  /** For families of sets of variables that `functions` are about. */
  constructor(functions: Diagram, variables: number, allowance: Allowance) {
    this.#functions = functions;
    this.#table = new NodeTable(allowance);
    this.#computed = new ComputedTable(allowance);
    this.#stack = new Int32Array((variables + 1) * frameSize);
  }

  /** The sets of `low`, and those of `high` with the variable at a level added. */
  node(level: number, low: Edge, high: Edge): Edge {
    return high === none ? low : this.#table.place(level, low, high) * 2;
  }

  /**
   * The sets of a family for which a function does not hold, neither for them nor for any set that contains them (Rauzy
   * 1993). The function never gets false by more happening.
   */
  without(family: Edge, holds: Edge): Edge {
    const { levels, lows, highs } = this.#functions;
    const stack = this.#stack;
    let top = 0;
    let f = family;
    let g = holds;
    for (;;) {
      let result = -1;
      if (f > 1) {
        const { cells } = this.#table;
        const level = cells[(f >>> 1) * 4];
        while (levels[g >>> 1] < level) g = lows[g >>> 1];
        if (g === 0) result = f;
        else if (g === 1) result = none;
        else {
          result = this.#computed.find(f, g);
          if (result < 0) {
            stack[top] = f;
            stack[top + 1] = g;
            stack[top + 2] = -1;
            top += frameSize;
            f = cells[(f >>> 1) * 4 + 1];
            if (levels[g >>> 1] === level) g = lows[g >>> 1];
            continue;
          }
        }
      } else result = (g & 1) === 1 ? none : f;
      for (;;) {
        if (top === 0) return result;
        const at = top - frameSize;
        const { cells } = this.#table;
        const here = (stack[at] >>> 1) * 4;
        const below = stack[at + 1] >>> 1;
        if (stack[at + 2] < 0) {
          stack[at + 2] = result;
          f = cells[here + 2];
          g = levels[below] === cells[here] ? highs[below] : stack[at + 1];
          break;
        }
        result = this.node(cells[here], stack[at + 2], result);
        this.#computed.keep(stack[at], stack[at + 1], result);
        top = at;
      }
    }
  }

  /** Whether it is time to collect what is no longer needed. */
  isCrowded(): boolean {
    return this.#table.isCrowded();
  }

  /** Forgets all families but these, whose edges are brought up to date in place. */
  collect(edges: readonly Int32Array[]): void {
    this.#table.collect(edges);
    this.#computed.clear();
  }

  /** One family on its own. */
  toDiagram(root: Edge): Diagram {
    return this.#table.copy(root);
  }

  /** Gives the memory back. There are no families afterwards. */
  release(): void {
    this.#computed.release();
    this.#table.release();
  }
}

const none: Edge = 0;
/** The family, the function, and the low result or -1. */
const frameSize = 3;
