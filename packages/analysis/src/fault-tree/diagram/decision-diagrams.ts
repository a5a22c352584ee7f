import type { Allowance } from "./allowance.ts";
import { ComputedTable } from "./computed-table.ts";
import type { Diagram, Edge } from "./diagram.ts";
import { NodeTable } from "./node-table.ts";

/**
 * Boolean functions as reduced ordered binary decision diagrams (Bryant, IEEE Trans. Computers C-35(8), 1986) with
 * complemented edges. The low edge of a node is never complemented, so a function has one edge, and an edge is
 * complemented exactly if its function holds where nothing happens. One operation, `and`, does all the work; its depth
 * is bounded by the number of variables and kept on a stack of its own.
 */
export class DecisionDiagrams {
  readonly #table: NodeTable;
  readonly #computed: ComputedTable;
  readonly #stack: Int32Array;

  /** For functions of so many variables, at levels 0 and on. */
  constructor(variables: number, allowance: Allowance) {
    this.#table = new NodeTable(allowance);
    this.#computed = new ComputedTable(allowance);
    this.#stack = new Int32Array((variables + 1) * frameSize);
  }

  /** The function that holds where the variable at a level happens. */
  variable(level: number): Edge {
    return this.node(level, never, always);
  }

  /** The function that is `low` where the variable at a level is absent, `high` where it happens. Both lie below it. */
  node(level: number, low: Edge, high: Edge): Edge {
    if (low === high) return low;
    const sign = low & 1;
    return this.#table.place(level, low ^ sign, high ^ sign) * 2 + sign;
  }

  or(f: Edge, g: Edge): Edge {
    return this.and(f ^ 1, g ^ 1) ^ 1;
  }

  not(f: Edge): Edge {
    return f ^ 1;
  }

  and(f: Edge, g: Edge): Edge {
    const stack = this.#stack;
    let top = 0;
    for (;;) {
      let result = this.#known(f, g);
      if (result < 0) {
        const { cells } = this.#table;
        const [atF, atG] = [(f >>> 1) * 4, (g >>> 1) * 4];
        const level = Math.min(cells[atF], cells[atG]);
        stack[top] = f;
        stack[top + 1] = g;
        stack[top + 2] = level;
        stack[top + 3] = -1;
        stack[top + 4] = cells[atF] === level ? cells[atF + 2] ^ (f & 1) : f;
        stack[top + 5] = cells[atG] === level ? cells[atG + 2] ^ (g & 1) : g;
        top += frameSize;
        if (cells[atF] === level) f = cells[atF + 1] ^ (f & 1);
        if (cells[atG] === level) g = cells[atG + 1] ^ (g & 1);
        continue;
      }
      for (;;) {
        if (top === 0) return result;
        const at = top - frameSize;
        if (stack[at + 3] < 0) {
          stack[at + 3] = result;
          f = stack[at + 4];
          g = stack[at + 5];
          break;
        }
        result = this.node(stack[at + 2], stack[at + 3], result);
        this.#keep(stack[at], stack[at + 1], result);
        top = at;
      }
    }
  }

  /** The level of the variable that a function asks for first. */
  level(f: Edge): number {
    return this.#table.cells[(f >>> 1) * 4];
  }

  /** Whether it is time to collect what is no longer needed. */
  isCrowded(): boolean {
    return this.#table.isCrowded();
  }

  /** Lets so many nodes more be made from now on. */
  allow(budget: number): void {
    this.#table.allow(budget);
  }

  /** Forgets all functions but these, whose edges are brought up to date in place. */
  collect(edges: readonly Int32Array[]): void {
    this.#table.collect(edges);
    this.#computed.clear();
  }

  /** Nodes made so far: what the work has cost. */
  get made(): number {
    return this.#table.made;
  }

  /** The number of nodes, the terminal among them. */
  get count(): number {
    return this.#table.count;
  }

  /**
   * Works out the chance that the function of each edge holds, from that of the variable at each level, for all nodes from
   * the first one that is not known yet.
   */
  fillChances(chances: Float64Array, firstUnknown: number, variables: Float64Array): void {
    const { cells, count } = this.#table;
    for (let node = firstUnknown; node < count; node++) {
      const chance = variables[cells[node * 4]];
      const [low, high] = [cells[node * 4 + 1], cells[node * 4 + 2]];
      chances[node * 2] = chance * chances[high] + (1 - chance) * chances[low];
      chances[node * 2 + 1] = chance * chances[high ^ 1] + (1 - chance) * chances[low ^ 1];
    }
  }

  /** One function on its own. */
  toDiagram(root: Edge): Diagram {
    return this.#table.copy(root);
  }

  /** Gives the memory back. There are no functions afterwards. */
  release(): void {
    this.#computed.release();
    this.#table.release();
  }

  #known(f: Edge, g: Edge): number {
    if (f === g || g === always) return f;
    if (f === always) return g;
    if (f === never || g === never || (f ^ g) === 1) return never;
    return f < g ? this.#computed.find(f, g) : this.#computed.find(g, f);
  }

  #keep(f: Edge, g: Edge, result: Edge): void {
    if (f < g) this.#computed.keep(f, g, result);
    else this.#computed.keep(g, f, result);
  }
}

const never: Edge = 0;
const always: Edge = 1;
/** Both operands, their level, the low result or -1, both operands where the variable happens. */
const frameSize = 6;
