import { RowCombiner } from "./combine-rows.ts";
import { fallen, type Partners } from "./partners.ts";

/**
 * What brings each node about once the first of three events has happened: one event after the other is made the first. Its
 * rows are the first free ones of the partners.
 */
export class GivenFirst {
  readonly #partners: Partners;
  readonly #combiner: RowCombiner;
  readonly #rows = new Int32Array(2);
  /** Whether a node is above the first event. */
  readonly #isAbove: Uint8Array;
  /** Whether the first event brings it about, or helps others to. */
  readonly #helps: Uint8Array;
  #first: number | undefined;

  constructor(partners: Partners, size: number) {
    this.#partners = partners;
    this.#combiner = new RowCombiner(partners.sets, 2);
    this.#isAbove = new Uint8Array(size);
    this.#helps = new Uint8Array(size);
  }

  isAbove(node: number): boolean {
    return this.#isAbove[node] === 1;
  }

  helps(node: number): boolean {
    return this.#helps[node] === 1;
  }

  /** Whether the first event is below a node and brings it about, if it does not happen by itself. */
  isFallen(node: number): boolean {
    const { sets, above, firstFreeRow } = this.#partners;
    return this.#isAbove[node] === 1 && sets.has(firstFreeRow + node, above.length);
  }

  /** The row of what brings a node about: alone, or with the first event. */
  rowOf(node: number): number {
    return this.#isAbove[node] === 1 ? this.#partners.firstFreeRow + node : node;
  }

  /** Says that this event is the first of three from now on. */
  set(event: number): void {
    const { above, rows, emptyRow, sets } = this.#partners;
    if (this.#first !== undefined) {
      for (const node of above[this.#first]) {
        this.#isAbove[node] = 0;
        this.#helps[node] = 0;
      }
    }
    this.#first = event;
    for (let at = 0; at < above[event].length; at++) {
      const node = above[event][at];
      const row = rows[event][at];
      this.#isAbove[node] = 1;
      this.#helps[node] = row === emptyRow ? 0 : 1;
      if (row === fallen) sets.fill(this.#partners.firstFreeRow + node);
      else this.#unite(node, row);
    }
  }

  #unite(node: number, row: number): void {
    this.#rows[0] = node;
    this.#rows[1] = row;
    this.#combiner.combine(this.#partners.firstFreeRow + node, {
      rows: this.#rows,
      count: 2,
      rowsPerSet: 1,
      enough: 1,
      without: -1,
      parts: -1,
    });
  }
}
