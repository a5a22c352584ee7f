import type { BitRows } from "./bit-rows.ts";
import { type Circuit, widestRow } from "./circuit.ts";
import { RowCombiner } from "./combine-rows.ts";
import { dependentsIn } from "./dependents.ts";
import { GivenFirst } from "./given-first.ts";
import { fallen, type Partners } from "./partners.ts";
import { eachWordOnlyIn, isWithin } from "./row-words.ts";

/**
 * Which events bring the root of a circuit about together with two others, and not with one of them. The circuit has no
 * rings. What two events add to what each does is looked for only at nodes above both, and only where they meet: where
 * they help by different inputs, or an input rests on a node where they have met.
 */
export class LossTriples {
  readonly #circuit: Circuit;
  readonly #root: number;
  readonly #sets: BitRows;
  readonly #partners: Partners;
  readonly #dependents: Pick<Circuit, "start" | "inputs">;
  readonly #combiner: RowCombiner;
  readonly #given: GivenFirst;
  readonly #rows: Int32Array;
  /** The row of the partners of the second event at a node, or `fallen`. */
  readonly #ofSecond: Int32Array;
  /** The same once the first event has happened, where that is more: the second free row of the node, or `fallen`. */
  readonly #ofBoth: Int32Array;
  /** The nodes where it is more. */
  readonly #met: number[] = [];
  /** Whether a node has an input where it is more. */
  readonly #isWoken: Uint8Array;
  /** Pairs of such a node and the row of the input: the top of a module has hundreds of others. */
  readonly #wokenBy: number[] = [];

  constructor(circuit: Circuit, root: number, partners: Partners) {
    const size = circuit.atLeast.length;
    const widest = 2 * widestRow(circuit);
    this.#circuit = circuit;
    this.#root = root;
    this.#sets = partners.sets;
    this.#partners = partners;
    this.#dependents = dependentsIn(circuit);
    this.#combiner = new RowCombiner(partners.sets, widest);
    this.#given = new GivenFirst(partners, size);
    this.#rows = new Int32Array(widest);
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
    return this.#sets.has(this.#given.rowOf(this.#root), event);
  }

  /** Says that this event is the first of three from now on. */
  setFirst(event: number): void {
    this.#given.set(event);
  }

  /** Gives the words of the later events that bring the root about with the first event and a second, later one, and with neither of them alone. */
  thirds(second: number, give: (word: number, bits: number) => void): void {
    const { above, rows, emptyRow } = this.#partners;
    const nodes = above[second];
    const ofSecond = rows[second];
    // What a node rests on comes before it.
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at];
      this.#ofSecond[node] = ofSecond[at];
      if (this.#given.isAbove(node)) this.#findThirds(node, second);
    }
    const found = this.#ofBoth[this.#root];
    if (found !== fallen && found !== emptyRow) {
      eachWordOnlyIn(this.#sets, found, this.#ofSecond[this.#root], (word, bits) => {
        const later = word === second >>> 5 ? bits & (-2 << (second & 31)) : bits;
        if (word >= second >>> 5 && later !== 0) give(word, later);
      });
    }
    for (let at = 0; at < nodes.length; at++) this.#ofSecond[nodes[at]] = emptyRow;
    this.#forgetMet();
  }

  #findThirds(node: number, second: number): void {
    const ofSecond = this.#ofSecond[node];
    const given = this.#given.rowOf(node);
    if (ofSecond === fallen) return;
    if (this.#sets.has(given, second)) this.#meet(node, fallen);
    else if (this.#isWoken[node] === 1 || this.#meetAt(node)) {
      const target = this.#partners.secondFreeRow + node;
      if (this.#combine(node, target, given, second) && !isWithin(this.#sets, target, ofSecond))
        this.#meet(node, target);
    }
  }

  /** Fills a row with what brings a node about with both events and not with the first; whether that can be anything. */
  #combine(node: number, target: number, given: number, second: number): boolean {
    const { start, atLeast } = this.#circuit;
    const isAny = atLeast[node] === 1;
    const count = isAny ? this.#rowsOfAnyInput(node) : this.#rowsOfInputs(node);
    const happened = isAny ? 0 : start[node + 1] - start[node] - count / 2;
    const enough = atLeast[node] - happened;
    if (!isAny && enough * 2 > count) return false;
    this.#combiner.combine(target, {
      rows: this.#rows,
      count,
      rowsPerSet: isAny ? 1 : 2,
      enough,
      without: given,
      parts: -1 << this.#sets.partOf(second),
    });
    return true;
  }

  /** Whether the two events help at different inputs of a node, of which one is not enough. */
  #meetAt(node: number): boolean {
    const { start, inputs, atLeast } = this.#circuit;
    if (atLeast[node] === 1) return false;
    let [first, second, either] = [0, 0, 0];
    for (let at = start[node]; at < start[node + 1]; at++) {
      const byFirst = this.#given.helps(inputs[at]) ? 1 : 0;
      const bySecond = this.#ofSecond[inputs[at]] === this.#partners.emptyRow ? 0 : 1;
      first |= byFirst;
      second |= bySecond;
      either += byFirst | bySecond;
    }
    return (first & second) === 1 && either > 1;
  }

  /** What the second event does without the first, and what any input adds to it; how many rows that are. */
  #rowsOfAnyInput(node: number): number {
    const wokenBy = this.#wokenBy;
    let count = 0;
    this.#rows[count++] = this.#ofSecond[node];
    for (let at = 0; at < wokenBy.length; at += 2)
      if (wokenBy[at] === node) this.#rows[count++] = wokenBy[at + 1];
    return count;
  }

  /** Two rows for each input that does not happen yet: what brings it about with the first event, and with the second. */
  #rowsOfInputs(node: number): number {
    const { start, inputs } = this.#circuit;
    const { emptyRow, above } = this.#partners;
    let count = 0;
    for (let at = start[node]; at < start[node + 1]; at++) {
      const input = inputs[at];
      const ofBoth = this.#ofBoth[input];
      const ofSecond = this.#ofSecond[input];
      const given = this.#given.rowOf(input);
      const isGiven = given !== input && this.#sets.has(given, above.length);
      if (ofBoth === fallen || ofSecond === fallen || isGiven) continue;
      this.#rows[count++] = given;
      this.#rows[count++] = ofBoth === emptyRow ? ofSecond : ofBoth;
    }
    return count;
  }

  #meet(node: number, row: number): void {
    const { start, inputs } = this.#dependents;
    this.#ofBoth[node] = row;
    this.#met.push(node);
    for (let at = start[node]; at < start[node + 1]; at++) {
      this.#isWoken[inputs[at]] = 1;
      this.#wokenBy.push(inputs[at], row);
    }
  }

  #forgetMet(): void {
    for (const node of this.#met) this.#ofBoth[node] = this.#partners.emptyRow;
    for (let at = 0; at < this.#wokenBy.length; at += 2) this.#isWoken[this.#wokenBy[at]] = 0;
    this.#met.length = 0;
    this.#wokenBy.length = 0;
  }
}
