import type { BitRows } from "./bit-rows.ts";
import { type Circuit, widestRow } from "./circuit.ts";
import { RowCombiner } from "./combine-rows.ts";
import { GivenFirst } from "./given-first.ts";
import { Meetings } from "./meetings.ts";
import { fallen, type Partners } from "./partners.ts";
import { eachWordOnlyIn, leaveOut, noRow, uniteBeyond } from "./row-words.ts";

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
  readonly #combiner: RowCombiner;
  readonly #given: GivenFirst;
  readonly #rows: Int32Array;
  /** The inputs of the node in work that do not happen yet. */
  readonly #openInputs: Int32Array;
  /** The row of the partners of the second event at a node, or `fallen`. */
  readonly #ofSecond: Int32Array;
  readonly #meetings: Meetings;

  constructor(circuit: Circuit, root: number, partners: Partners) {
    const size = circuit.atLeast.length;
    const widest = rowsPerInput * widestRow(circuit);
    this.#circuit = circuit;
    this.#root = root;
    this.#sets = partners.sets;
    this.#partners = partners;
    this.#combiner = new RowCombiner(partners.sets, widest);
    this.#given = new GivenFirst(partners, size);
    this.#rows = new Int32Array(widest);
    this.#openInputs = new Int32Array(widestRow(circuit));
    this.#ofSecond = new Int32Array(size).fill(partners.emptyRow);
    this.#meetings = new Meetings(circuit, partners.emptyRow);
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
    const found = this.#meetings.rowAt(this.#root);
    if (found !== fallen) {
      eachWordOnlyIn(this.#sets, found, noRow, (word, bits) => {
        const later = word === second >>> 5 ? bits & (-2 << (second & 31)) : bits;
        if (word >= second >>> 5 && later !== 0) give(word, later);
      });
    }
    for (let at = 0; at < nodes.length; at++) this.#ofSecond[nodes[at]] = emptyRow;
    this.#meetings.clear();
  }

  #findThirds(node: number, second: number): void {
    if (this.#ofSecond[node] === fallen) return;
    const given = this.#given.rowOf(node);
    if (this.#sets.has(given, second)) this.#meetings.add(node, fallen);
    else if (this.#meetings.isWoken(node) || this.#meetAt(node)) {
      const target = this.#partners.secondFreeRow + node;
      const parts = -1 << this.#sets.partOf(second);
      if (this.#takeAdded(node, target, parts)) this.#meetings.add(node, target);
    }
  }

  /** Fills a row with what the events add at a node; whether that is anything. */
  #takeAdded(node: number, target: number, parts: number): boolean {
    const { start, atLeast } = this.#circuit;
    const [given, ofSecond] = [this.#given.rowOf(node), this.#ofSecond[node]];
    const rows = this.#rows;
    if (atLeast[node] === 1) {
      const count = this.#meetings.takeRowsInto(node, rows);
      return uniteBeyond(this.#sets, target, { rows, count, one: given, other: ofSecond, parts });
    }
    const open = this.#takeOpenInputs(node);
    const enough = atLeast[node] - (start[node + 1] - start[node] - open);
    if (enough > open) return false;
    if (enough === 1) {
      const count = this.#takeRowsOfAny(node, open);
      return uniteBeyond(this.#sets, target, { rows, count, one: given, other: ofSecond, parts });
    }
    const count = this.#takeRowsOfEach(open);
    this.#combiner.combine(target, {
      rows,
      count,
      rowsPerSet: rowsPerInput,
      enough,
      without: given,
      parts,
    });
    return leaveOut(this.#sets, target, ofSecond);
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

  /** Takes the inputs of a node that do not happen yet, though both events have; how many those are. */
  #takeOpenInputs(node: number): number {
    const { start, inputs } = this.#circuit;
    let open = 0;
    for (let at = start[node]; at < start[node + 1]; at++) {
      const input = inputs[at];
      const isFallen =
        this.#meetings.rowAt(input) === fallen ||
        this.#ofSecond[input] === fallen ||
        this.#given.isFallen(input);
      if (!isFallen) this.#openInputs[open++] = input;
    }
    return open;
  }

  /** Three rows for each open input: what brings it about with the first event, with the second, and only with both. */
  #takeRowsOfEach(open: number): number {
    let count = 0;
    for (let at = 0; at < open; at++) {
      const input = this.#openInputs[at];
      this.#rows[count++] = this.#given.rowOf(input);
      this.#rows[count++] = this.#ofSecond[input];
      this.#rows[count++] = this.#meetings.rowAt(input);
    }
    return count;
  }

  /**
   * The same where any of the open inputs is enough, without the rows of an event that has brought all others about alone: what
   * these have brings the node about with it.
   */
  #takeRowsOfAny(node: number, open: number): number {
    const { start, inputs } = this.#circuit;
    let [isByFirst, isBySecond] = [true, true];
    for (let at = start[node], next = 0; at < start[node + 1]; at++) {
      const input = inputs[at];
      if (next < open && this.#openInputs[next] === input) next++;
      else {
        isByFirst &&= this.#given.isFallen(input);
        isBySecond &&= this.#ofSecond[input] === fallen;
      }
    }
    let count = 0;
    for (let at = 0; at < open; at++) {
      const input = this.#openInputs[at];
      if (!isByFirst) this.#rows[count++] = this.#given.rowOf(input);
      if (!isBySecond) this.#rows[count++] = this.#ofSecond[input];
      this.#rows[count++] = this.#meetings.rowAt(input);
    }
    return count;
  }
}

const rowsPerInput = 3;
