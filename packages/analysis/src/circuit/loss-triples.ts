import type { BitRows } from "./bit-rows.ts";
import { type Circuit, widestRow } from "./circuit.ts";
import { RowCombiner } from "./combine-rows.ts";
import { dependentsIn } from "./dependents.ts";
import { fallen, type Partners } from "./partners.ts";
import { eachWordOnlyIn, isWithin } from "./row-words.ts";

/**
 * Which events bring the root of a circuit about together with two others, and not with one of them. The circuit has no
 * rings. What two events add to what each does is looked for only at nodes above both.
 */
export class LossTriples {
  readonly #circuit: Circuit;
  readonly #root: number;
  readonly #size: number;
  readonly #sets: BitRows;
  readonly #partners: Partners;
  readonly #dependents: Pick<Circuit, "start" | "inputs">;
  readonly #combiner: RowCombiner;
  readonly #rows: Int32Array;
  #first: number | undefined;
  /** Whether a node is above the first event: then row `size + node` is what brings it about with the first event. */
  readonly #isAbove: Uint8Array;
  /** The row of the partners of the second event at a node, or `fallen`. */
  readonly #ofSecond: Int32Array;
  /** The same once the first event has happened, where that is more: row `2 * size + node`, or `fallen`. */
  readonly #ofBoth: Int32Array;
  /** Whether a node has an input where it is more. */
  readonly #isWoken: Uint8Array;

  constructor(circuit: Circuit, root: number, partners: Partners) {
    const size = circuit.atLeast.length;
    const widest = 2 * widestRow(circuit);
    this.#circuit = circuit;
    this.#root = root;
    this.#size = size;
    this.#sets = partners.sets;
    this.#partners = partners;
    this.#dependents = dependentsIn(circuit);
    this.#combiner = new RowCombiner(partners.sets, widest);
    this.#rows = new Int32Array(widest);
    this.#isAbove = new Uint8Array(size);
    this.#ofSecond = new Int32Array(size).fill(partners.emptyRow);
    this.#ofBoth = new Int32Array(size).fill(partners.emptyRow);
    this.#isWoken = new Uint8Array(size);
  }

  /** Whether the root happens when nothing does. */
  happensByItself(): boolean {
    return this.isLone(this.#partners.above.length);
  }

  /** Whether an event brings the root about alone. */
  isLone(event: number): boolean {
    return this.#sets.has(this.#root, event);
  }

  /** Whether a later event brings the root about with the first one or alone. */
  isPartner(event: number): boolean {
    const row = this.#isAbove[this.#root] === 1 ? this.#size + this.#root : this.#root;
    return this.#sets.has(row, event);
  }

  /** Says that this event is the first of three from now on. */
  setFirst(event: number): void {
    const { above, rows, emptyRow } = this.#partners;
    if (this.#first !== undefined) for (const node of above[this.#first]) this.#isAbove[node] = 0;
    this.#first = event;
    for (const [at, node] of above[event].entries()) {
      this.#isAbove[node] = 1;
      const row = this.#size + node;
      this.#rows[0] = node;
      this.#rows[1] = rows[event][at] === fallen ? emptyRow : rows[event][at];
      const united = { rows: this.#rows, count: 2, rowsPerSet: 1, enough: 1 } as const;
      if (rows[event][at] === fallen) this.#sets.fill(row);
      else this.#combiner.combine(row, { ...united, without: -1, parts: -1 });
    }
  }

  /** Gives the words of the later events that bring the root about with the first event and a second, later one, and with neither of them alone. */
  thirds(second: number, give: (word: number, bits: number) => void): void {
    const { above, rows, emptyRow } = this.#partners;
    const nodes = above[second];
    for (let at = 0; at < nodes.length; at++) this.#ofSecond[nodes[at]] = rows[second][at];
    for (let at = 0; at < nodes.length; at++)
      if (this.#isAbove[nodes[at]] === 1) this.#findThirds(nodes[at], second);
    const found = this.#ofBoth[this.#root];
    if (found !== fallen && found !== emptyRow) {
      eachWordOnlyIn(this.#sets, found, this.#ofSecond[this.#root], (word, bits) => {
        const later = word === second >>> 5 ? bits & (-2 << (second & 31)) : bits;
        if (word >= second >>> 5 && later !== 0) give(word, later);
      });
    }
    for (let at = 0; at < nodes.length; at++) {
      this.#ofSecond[nodes[at]] = emptyRow;
      this.#ofBoth[nodes[at]] = emptyRow;
      this.#isWoken[nodes[at]] = 0;
    }
  }

  #findThirds(node: number, second: number): void {
    const { atLeast } = this.#circuit;
    const ofSecond = this.#ofSecond[node];
    const given = this.#size + node;
    if (ofSecond === fallen || this.#sets.has(given, second)) {
      this.#ofBoth[node] = fallen;
      return;
    }
    if (atLeast[node] === 1 && this.#isWoken[node] === 0) return;
    const target = 2 * this.#size + node;
    const combined = atLeast[node] === 1 ? this.#ofAnyInput(node) : this.#ofInputs(node);
    if (combined === undefined) return;
    const parts = -1 << this.#sets.partOf(second);
    this.#combiner.combine(target, { ...combined, rows: this.#rows, without: given, parts });
    if (isWithin(this.#sets, target, ofSecond)) return;
    this.#ofBoth[node] = target;
    const { start, inputs } = this.#dependents;
    for (let at = start[node]; at < start[node + 1]; at++) this.#isWoken[inputs[at]] = 1;
  }

  /** What any input adds to what the second event does without the first. */
  #ofAnyInput(node: number) {
    const { start, inputs } = this.#circuit;
    const { emptyRow } = this.#partners;
    let count = 0;
    this.#rows[count++] = this.#ofSecond[node];
    for (let at = start[node]; at < start[node + 1]; at++) {
      const row = this.#ofBoth[inputs[at]];
      if (row !== emptyRow) this.#rows[count++] = row;
    }
    return { count, rowsPerSet: 1, enough: 1 } as const;
  }

  /** For each input that does not happen yet, what brings it about: with the first event, and besides with the second. */
  #ofInputs(node: number) {
    const { start, inputs, atLeast } = this.#circuit;
    const { emptyRow } = this.#partners;
    let count = 0;
    let enough = atLeast[node];
    for (let at = start[node]; at < start[node + 1]; at++) {
      const input = inputs[at];
      const ofBoth = this.#ofBoth[input];
      const ofSecond = this.#ofSecond[input];
      const isGiven = this.#isAbove[input] === 1;
      if (
        ofBoth === fallen ||
        ofSecond === fallen ||
        (isGiven && this.#sets.has(this.#size + input, this.#partners.above.length))
      )
        enough--;
      else {
        this.#rows[count++] = isGiven ? this.#size + input : input;
        this.#rows[count++] = ofBoth === emptyRow ? ofSecond : ofBoth;
      }
    }
    return enough * 2 > count ? undefined : ({ count, rowsPerSet: 2, enough } as const);
  }
}
