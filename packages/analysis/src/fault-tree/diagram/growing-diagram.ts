import type { Allowance } from "./allowance.ts";
import type { Diagram, Edge } from "./diagram.ts";

/**
 * A diagram of sets in the making, for work that seldom makes a node twice: a node is put behind the others and not looked
 * for among them, which is what takes the time in a table of nodes.
 */
export class GrowingDiagram {
  readonly #allowance: Allowance;
  #levels: Int32Array;
  #lows: Int32Array;
  #highs: Int32Array;
  /** Nodes made, the terminal among them. */
  #count = 1;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    allowance.take(smallest * bytesPerNode);
    this.#levels = new Int32Array(smallest);
    this.#lows = new Int32Array(smallest);
    this.#highs = new Int32Array(smallest);
    this.#levels[0] = bottom;
  }

  /** The sets behind `low`, and those behind `high` with the variable at a level added, which comes before all of theirs. */
  add(level: number, low: Edge, high: Edge): Edge {
    if (this.#count === this.#levels.length) this.#grow();
    if (this.#count % nodesPerCheck === 0) this.#allowance.check(nodesPerCheck);
    const node = this.#count++;
    this.#levels[node] = level;
    this.#lows[node] = low;
    this.#highs[node] = high;
    return node * 2;
  }

  /** The diagram of the sets behind an edge that leads to all that was made. Its memory counts as taken. */
  toDiagram(root: Edge): Diagram {
    this.#allowance.take(this.#count * bytesPerNode);
    return {
      levels: this.#levels.slice(0, this.#count),
      lows: this.#lows.slice(0, this.#count),
      highs: this.#highs.slice(0, this.#count),
      root,
    };
  }

  /** Gives the memory back, but for that of diagrams. It is of no use afterwards. */
  release(): void {
    this.#allowance.giveBack(this.#levels.length * bytesPerNode);
    this.#levels = new Int32Array(0);
    this.#lows = new Int32Array(0);
    this.#highs = new Int32Array(0);
  }

  #grow(): void {
    const before = this.#levels.length;
    this.#allowance.take(2 * before * bytesPerNode);
    this.#levels = doubled(this.#levels);
    this.#lows = doubled(this.#lows);
    this.#highs = doubled(this.#highs);
    this.#allowance.giveBack(before * bytesPerNode);
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** The level of the terminal: below every variable. */
const bottom = 0x7fffffff;
const smallest = 1024;
const nodesPerCheck = 1 << 14;
/** Three numbers. */
const bytesPerNode = 12;
