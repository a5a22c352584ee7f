import type { Allowance } from "./allowance.ts";
import { ComputedTable } from "./computed-table.ts";
import type { Diagram, Edge } from "./diagram.ts";
import { NodeTable } from "./node-table.ts";

/** Which cuts are kept: those whose variables weigh no more than `order` together. */
export type CutLimit = { readonly order: number; readonly weights: Int32Array };

/**
 * Coherent functions as the families of their minimal cuts up to an order, in zero-suppressed diagrams (Minato 1993): no
 * cut of a higher order is ever made, so that a few cuts of a large tree need no diagram of the whole. Operations go down
 * the low edges in loops and recur on the high ones, so they are never deeper than the order, which is at most a thousand.
 */
export class CutDiagrams {
  readonly #limit: CutLimit;
  readonly #table: NodeTable;
  readonly #unions: ComputedTable;
  readonly #differences: ComputedTable;
  /** Products by what the cuts may still weigh. */
  readonly #products: readonly ComputedTable[];
  /** Pairs of families that wait for what lies below their low edges. */
  readonly #waiting: Edge[] = [];

  constructor(limit: CutLimit, allowance: Allowance) {
    this.#limit = limit;
    this.#table = new NodeTable(allowance);
    this.#unions = new ComputedTable(allowance);
    this.#differences = new ComputedTable(allowance);
    this.#products = Array.from({ length: limit.order + 1 }, () => new ComputedTable(allowance));
  }

  /** The family of the one cut that is the variable at a level, if it does not weigh too much. */
  variable(level: number): Edge {
    return this.#limit.weights[level] > this.#limit.order ? none : this.#node(level, none, empty);
  }

  /** The minimal cuts of two functions together. */
  and(f: Edge, g: Edge): Edge {
    return this.#product(f, g, this.#limit.order);
  }

  /** The minimal cuts of either function. */
  or(f: Edge, g: Edge): Edge {
    return this.#union(f, g);
  }

  not(f: Edge): Edge {
    if (f > 1) throw new Error("invariant: only coherent functions are known by their cuts");
    return f ^ 1;
  }

  level(f: Edge): number {
    return this.#table.cells[(f >>> 1) * 4];
  }

  isCrowded(): boolean {
    return this.#table.isCrowded();
  }

  /** Lets so many nodes more be made from now on. */
  allow(budget: number): void {
    this.#waiting.length = 0;
    this.#table.allow(budget);
  }

  collect(edges: readonly Int32Array[]): void {
    this.#table.collect(edges);
    for (const table of [this.#unions, this.#differences, ...this.#products]) table.clear();
  }

  /** Nodes made so far: what the work has cost. */
  get made(): number {
    return this.#table.made;
  }

  /** One family on its own. */
  toDiagram(root: Edge): Diagram {
    return this.#table.copy(root);
  }

  /** Gives the memory back. There are no families afterwards. */
  release(): void {
    for (const table of [this.#unions, this.#differences, ...this.#products]) table.release();
    this.#table.release();
  }

  #union(one: Edge, other: Edge): Edge {
    const bottom = this.#waiting.length;
    let [f, g] = inOrder(one, other);
    let result = -1;
    for (;;) {
      if (f === g || f === none) result = g;
      else if (f === empty) result = empty;
      else result = this.#unions.find(f, g);
      if (result >= 0) break;
      this.#waiting.push(f, g);
      const level = this.#topLevel(f, g);
      [f, g] = inOrder(this.#low(f, level), this.#low(g, level));
    }
    while (this.#waiting.length > bottom) {
      [f, g] = this.#next();
      const level = this.#topLevel(f, g);
      // Neither family has a cut that contains another one of its own.
      const high = this.#union(
        this.#without(this.#high(f, level), this.#low(g, level)),
        this.#without(this.#high(g, level), this.#low(f, level)),
      );
      result = this.#node(level, result, high);
      this.#unions.keep(f, g, result);
    }
    return result;
  }

  /** The minimal unions of a cut of one family and one of the other that weigh no more than `room`. */
  #product(one: Edge, other: Edge, room: number): Edge {
    const bottom = this.#waiting.length;
    const products = this.#products[room];
    let [f, g] = inOrder(one, other);
    let result = -1;
    for (;;) {
      if (f === none || g === empty) result = f;
      else if (f === empty && room === this.#limit.order) result = g;
      else result = products.find(f, g);
      if (result >= 0) break;
      this.#waiting.push(f, g);
      const level = this.#topLevel(f, g);
      [f, g] = inOrder(this.#low(f, level), this.#low(g, level));
    }
    while (this.#waiting.length > bottom) {
      [f, g] = this.#next();
      const level = this.#topLevel(f, g);
      const left = room - this.#limit.weights[level];
      const high = left < 0 ? none : this.#productWith(level, f, g, left);
      result = this.#node(level, result, this.#without(high, result));
      products.keep(f, g, result);
    }
    return result;
  }

  /** The same of those that have the variable at a level, which they may leave out. */
  #productWith(level: number, f: Edge, g: Edge, room: number): Edge {
    const [inF, inG] = [this.#high(f, level), this.#high(g, level)];
    if (room === 0) {
      const isEnough = (f === empty || inF === empty) && (g === empty || inG === empty);
      return isEnough ? empty : none;
    }
    if (inF === none) return this.#product(f, inG, room);
    if (inG === none) return this.#product(inF, g, room);
    return this.#union(
      this.#product(inF, this.#union(this.#low(g, level), inG), room),
      this.#product(this.#low(f, level), inG, room),
    );
  }

  /** The cuts of one family that contain no cut of the other. */
  #without(one: Edge, other: Edge): Edge {
    const bottom = this.#waiting.length;
    let [f, g] = [one, other];
    let result = -1;
    for (;;) {
      if (f === none || g === none) result = f;
      else if (g === empty || f === g) result = none;
      else if (f === empty) result = empty;
      else {
        const level = this.level(f);
        if (this.level(g) < level) {
          g = this.#low(g, this.level(g));
          continue;
        }
        result = this.#differences.find(f, g);
      }
      if (result >= 0) break;
      this.#waiting.push(f, g);
      const level = this.level(f);
      f = this.#low(f, level);
      g = this.#low(g, level);
    }
    while (this.#waiting.length > bottom) {
      [f, g] = this.#next();
      const level = this.level(f);
      const beyond = this.#without(this.#high(f, level), this.#high(g, level));
      const high = this.#without(beyond, this.#low(g, level));
      result = this.#node(level, result, high);
      this.#differences.keep(f, g, result);
    }
    return result;
  }

  #node(level: number, low: Edge, high: Edge): Edge {
    return high === none ? low : this.#table.place(level, low, high) * 2;
  }

  #next(): [Edge, Edge] {
    const g = this.#waiting.pop() ?? none;
    return [this.#waiting.pop() ?? none, g];
  }

  #topLevel(f: Edge, g: Edge): number {
    return Math.min(this.level(f), this.level(g));
  }

  #low(f: Edge, level: number): Edge {
    return this.level(f) === level ? this.#table.cells[f * 2 + 1] : f;
  }

  #high(f: Edge, level: number): Edge {
    return this.level(f) === level ? this.#table.cells[f * 2 + 2] : none;
  }
}

const none: Edge = 0;
const empty: Edge = 1;

function inOrder(f: Edge, g: Edge): [Edge, Edge] {
  return f < g ? [f, g] : [g, f];
}
