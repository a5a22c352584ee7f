import type { Allowance } from "./allowance.ts";
import type { Diagram, Edge } from "./diagram.ts";

/** More nodes were made than the attempt was given. */
export class BudgetSpent extends Error {
  override name = "BudgetSpent";
}

/** The level of the terminal: below every variable. */
const bottom = 0x7fffffff;

/**
 * The nodes of diagrams, each once (a unique table): `cells` holds four numbers a node, which are its level (how deep its
 * variable lies), the edges to take if the variable is absent (low) and if it happens (high), and the next node of its
 * bucket. The nodes that a node's edges lead to have smaller numbers than the node.
 */
export class NodeTable {
  cells: Int32Array;
  /** Nodes in use, the terminal among them. */
  count = 1;
  readonly #allowance: Allowance;
  /** Nodes ever made. */
  made = 0;
  #budget = Number.POSITIVE_INFINITY;
  #buckets: Int32Array;
  #shift: number;
  #crowded = smallestHeap;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    allowance.take(smallest * bytesPerNode);
    this.cells = new Int32Array(smallest * 4);
    this.cells[0] = bottom;
    this.#buckets = new Int32Array(smallest);
    this.#shift = 32 - Math.log2(smallest);
  }

  /** The node with this level and these edges. Throws BudgetSpent or MemoryExceeded if it is new and one too many. */
  place(level: number, low: Edge, high: Edge): number {
    const { cells } = this;
    const bucket = hash(level, low, high) >>> this.#shift;
    for (let node = this.#buckets[bucket]; node !== 0; node = cells[node * 4 + 3]) {
      const at = node * 4;
      if (cells[at + 1] === low && cells[at + 2] === high && cells[at] === level) return node;
    }
    return this.#make(level, low, high);
  }

  /** Lets so many nodes more be made from now on. */
  allow(budget: number): void {
    this.#budget = this.made + budget;
  }

  /** Whether as many nodes were made since the last collection as survived it: time for another. */
  isCrowded(): boolean {
    return this.count >= this.#crowded;
  }

  /** Drops every node that none of the edges leads to. Nodes get new numbers: the edges are brought up to date in place. */
  collect(edges: readonly Int32Array[]): void {
    const { cells } = this;
    const { moved, kept } = this.#renumber(edges);
    for (let node = 1; node < this.count; node++) {
      const [from, to] = [node * 4, moved[node] * 4];
      if (to === 0) continue;
      cells[to] = cells[from];
      cells[to + 1] = follow(moved, cells[from + 1]);
      cells[to + 2] = follow(moved, cells[from + 2]);
    }
    for (const some of edges)
      for (let i = 0; i < some.length; i++) some[i] = follow(moved, some[i]);
    this.count = kept;
    this.#crowded = Math.max(smallestHeap, kept * 2);
    this.#fillBuckets();
  }

  /** A copy of what an edge leads to. */
  copy(root: Edge): Diagram {
    const { cells } = this;
    const { moved, kept } = this.#renumber([Int32Array.of(root)]);
    const levels = new Int32Array(kept);
    const lows = new Int32Array(kept);
    const highs = new Int32Array(kept);
    levels[0] = bottom;
    for (let node = 1; node < this.count; node++) {
      const [from, to] = [node * 4, moved[node]];
      if (to === 0) continue;
      levels[to] = cells[from];
      lows[to] = follow(moved, cells[from + 1]);
      highs[to] = follow(moved, cells[from + 2]);
    }
    return { levels, lows, highs, root: follow(moved, root) };
  }

  /** Gives the memory back. The table is of no use afterwards. */
  release(): void {
    this.#allowance.giveBack((this.cells.length / 4) * bytesPerNode);
    this.cells = new Int32Array(0);
    this.#buckets = new Int32Array(0);
  }

  #make(level: number, low: Edge, high: Edge): number {
    if (this.made >= this.#budget)
      throw new BudgetSpent("the attempt made more nodes than it was given");
    if (this.count * 4 === this.cells.length) this.#grow();
    if (++this.made % nodesPerCheck === 0) this.#allowance.check(nodesPerCheck);
    const { cells } = this;
    const node = this.count++;
    const bucket = hash(level, low, high) >>> this.#shift;
    const at = node * 4;
    cells[at] = level;
    cells[at + 1] = low;
    cells[at + 2] = high;
    cells[at + 3] = this.#buckets[bucket];
    this.#buckets[bucket] = node;
    return node;
  }

  #grow(): void {
    const { cells } = this;
    const capacity = cells.length / 4;
    this.#allowance.take(2 * capacity * bytesPerNode);
    this.cells = new Int32Array(cells.length * 2);
    this.cells.set(cells);
    this.#buckets = new Int32Array(capacity * 2);
    this.#shift--;
    this.#allowance.giveBack(capacity * bytesPerNode);
    this.#fillBuckets();
  }

  #fillBuckets(): void {
    const { cells } = this;
    this.#buckets.fill(0);
    for (let node = 1; node < this.count; node++) {
      const at = node * 4;
      const bucket = hash(cells[at], cells[at + 1], cells[at + 2]) >>> this.#shift;
      cells[at + 3] = this.#buckets[bucket];
      this.#buckets[bucket] = node;
    }
  }

  /** New numbers for the nodes that the edges lead to, in the same order, 0 for all others; and how many there are. */
  #renumber(edges: readonly Int32Array[]): { readonly moved: Int32Array; readonly kept: number } {
    const { cells, count } = this;
    this.#allowance.take(count * 4);
    const moved = new Int32Array(count);
    for (const some of edges) for (const edge of some) moved[edge >>> 1] = 1;
    for (let node = count - 1; node > 0; node--) {
      if (moved[node] === 0) continue;
      moved[cells[node * 4 + 1] >>> 1] = 1;
      moved[cells[node * 4 + 2] >>> 1] = 1;
    }
    moved[0] = 0;
    let kept = 1;
    for (let node = 1; node < count; node++) if (moved[node] !== 0) moved[node] = kept++;
    this.#allowance.giveBack(count * 4);
    return { moved, kept };
  }
}

const smallest = 128;
const nodesPerCheck = 1 << 14;
const smallestHeap = 1 << 18;
/** Four numbers in `cells`, one bucket. */
const bytesPerNode = 20;

function hash(level: number, low: Edge, high: Edge): number {
  return Math.imul(Math.imul(low, 0x2c1b3c6d) + Math.imul(high, 0x297a2d39) + level, 0x9e3779b1);
}

function follow(moved: Int32Array, edge: Edge): Edge {
  return moved[edge >>> 1] * 2 + (edge & 1);
}
