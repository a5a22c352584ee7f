import { countBits } from "./row-words.ts";

/** Where events have which rows: by event the nodes, and the row at each. */
type RowsByEvent = {
  readonly nodes: number;
  readonly above: readonly Int32Array[];
  readonly rows: readonly Int32Array[];
  readonly emptyRow: number;
};

/** Which events help to bring each node about, 32 of them a word, and what each has there. */
export class PartnerTable {
  readonly #emptyRow: number;
  readonly #words: number;
  /** By node and word, which events help: alone or with partners. */
  readonly #helpers: Int32Array;
  /** By node and word, where the rows of these events begin, one for each in rising order. */
  readonly #start: Int32Array;
  readonly #rows: Int32Array;

  /** How many bytes it takes at most, where events have so many nodes above them together. */
  static bytesOf(nodes: number, events: number, above: number): number {
    return (2 * nodes * wordsFor(events) + nodes + above) * Int32Array.BYTES_PER_ELEMENT;
  }

  constructor({ nodes, above, rows, emptyRow }: RowsByEvent) {
    this.#emptyRow = emptyRow;
    this.#words = wordsFor(above.length);
    this.#helpers = new Int32Array(nodes * this.#words);
    this.#start = new Int32Array(nodes * this.#words);
    const next = new Int32Array(nodes);
    let count = 0;
    for (let event = 0; event < above.length; event++) {
      for (let at = 0; at < above[event].length; at++) {
        if (rows[event][at] === emptyRow) continue;
        this.#helpers[above[event][at] * this.#words + (event >>> 5)] |= 1 << (event & 31);
        count++;
      }
    }
    this.#rows = new Int32Array(count);
    count = 0;
    for (let node = 0; node < nodes; node++) {
      next[node] = count;
      for (let word = node * this.#words; word < (node + 1) * this.#words; word++) {
        this.#start[word] = count;
        count += countBits(this.#helpers[word]);
      }
    }
    for (let event = 0; event < above.length; event++) {
      for (let at = 0; at < above[event].length; at++)
        if (rows[event][at] !== emptyRow) this.#rows[next[above[event][at]]++] = rows[event][at];
    }
  }

  /** Which of the 32 events of a word help to bring a node about. */
  helpersAt(node: number, word: number): number {
    return this.#helpers[node * this.#words + word];
  }

  /** The row of the partners of an event at a node, the empty one, or `fallen`. */
  rowAt(node: number, event: number): number {
    const at = node * this.#words + (event >>> 5);
    const bit = 1 << (event & 31);
    const helpers = this.#helpers[at];
    return (helpers & bit) === 0
      ? this.#emptyRow
      : this.#rows[this.#start[at] + countBits(helpers & (bit - 1))];
  }
}

function wordsFor(events: number): number {
  return (events >>> 5) + 1;
}
