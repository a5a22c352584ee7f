import type { BitRows } from "./bit-rows.ts";
import { type Circuit, widestRow } from "./circuit.ts";
import { RowCombiner } from "./combine-rows.ts";
import { GivenFirst } from "./given-first.ts";
import { OpenInputs } from "./open-inputs.ts";
import type { Partners } from "./partners.ts";
import { leaveOut, uniteBeyond } from "./row-words.ts";

/**
 * Which events bring the root of a circuit about together with two others, and not with one of them. The circuit has no
 * rings. What two events add to what each does is looked for only at nodes above the first, for 32 second events at once,
 * and only where they meet: where they help by different inputs, or an input rests on a node where they have met. Mostly
 * what they add is what one of them does at an input that the other leaves open: a row that is there already.
 */
export class LossTriples {
  readonly #circuit: Circuit;
  readonly #root: number;
  readonly #sets: BitRows;
  readonly #partners: Partners;
  readonly #combiner: RowCombiner;
  readonly #given: GivenFirst;
  readonly #open: OpenInputs;
  /** The rows to be combined. */
  readonly #rows: Int32Array;
  #count = 0;
  #first = 0;
  /** The word of the second events that were looked at; -1 if there is none yet. */
  #word = -1;
  /** By place, with which of these the first event adds anything; and by place and event, the row of that. */
  readonly #seconds: Int32Array;
  readonly #added: Int32Array;

  constructor(circuit: Circuit, root: number, partners: Partners) {
    const widest = rowsPerInput * widestRow(circuit);
    this.#circuit = circuit;
    this.#root = root;
    this.#sets = partners.sets;
    this.#partners = partners;
    this.#combiner = new RowCombiner(partners.sets, widest);
    this.#given = new GivenFirst(circuit, partners);
    this.#open = new OpenInputs(circuit, partners, this.#given);
    this.#rows = new Int32Array(widest);
    this.#seconds = new Int32Array(partners.most);
    this.#added = new Int32Array(32 * partners.most);
  }

  /** How many words of 32 events a row has. */
  get wordsPerRow(): number {
    return this.#sets.wordsPerRow;
  }

  /** Whether the root happens when nothing does. */
  happensByItself(): boolean {
    return this.isLone(this.#partners.above.length);
  }

  /** Whether an event brings the root about alone. */
  isLone(event: number): boolean {
    return this.#sets.has(this.#root, event);
  }

  /** Whether a later event brings the root about with the first one, which does not alone, or alone. */
  isPartner(event: number): boolean {
    const place = this.#given.placeOf(this.#root);
    return place < 0 ? this.isLone(event) : this.#sets.has(this.#given.rowAt(place), event);
  }

  /** Says that this event, which does not bring the root about alone, is the first of three from now on. */
  setFirst(event: number): void {
    this.#given.set(event);
    this.#first = event;
    this.#word = -1;
  }

  /**
   * Finds the later events that bring the root about with the first event and a second, later one, and with neither of them alone.
   * The second is none that does so with the first. They are put into `numbers` as words, each its number and its bits; how
   * many numbers that are.
   */
  thirds(second: number, numbers: Int32Array): number {
    const place = this.#given.placeOf(this.#root);
    if (place < 0) return 0;
    const secondWord = second >>> 5;
    if (this.#word !== secondWord) this.#lookAt(secondWord, place);
    const row = this.#addedAt(place, second);
    const { words, some, wordsPerPart, wordsPerRow } = this.#sets;
    let count = 0;
    for (let left = some[row] & this.#partsFrom(second); left !== 0; left &= left - 1) {
      const part = 31 - Math.clz32(left & -left);
      const stop = (part + 1) * wordsPerPart;
      for (let word = Math.max(part * wordsPerPart, secondWord); word < stop; word++) {
        let bits = words[row * wordsPerRow + word];
        if (word === secondWord) bits &= -2 << (second & 31);
        if (bits === 0) continue;
        numbers[count++] = word;
        numbers[count++] = bits;
      }
    }
    return count;
  }

  /** Works out what the first event adds at each node with each second one of a word. */
  #lookAt(word: number, rootPlace: number): void {
    const { nodes } = this.#given;
    this.#word = word;
    const later = this.#first >>> 5 === word ? -2 << (this.#first & 31) : -1;
    const asked = later & ~this.#sets.wordAt(this.#given.rowAt(rootPlace), word);
    // What a node rests on comes before it.
    for (let place = 0; place < nodes.length; place++) {
      this.#seconds[place] = 0;
      if (this.#given.isFallen(place)) continue;
      const possible = asked & ~this.#sets.wordAt(this.#given.rowAt(place), word);
      if (possible !== 0) this.#lookAtNode(place, possible);
    }
  }

  #lookAtNode(place: number, possible: number): void {
    const node = this.#given.nodes[place];
    const isAny = this.#circuit.atLeast[node] === 1;
    const meeting = isAny ? this.#addedBelow(place) : this.#meetingAt(place);
    for (let left = meeting & possible; left !== 0; left &= left - 1) {
      const second = this.#word * 32 + 31 - Math.clz32(left & -left);
      const row = isAny ? this.#addAny(place, second) : this.#addEnough(place, second);
      if (row === this.#partners.emptyRow) continue;
      this.#seconds[place] |= left & -left;
      this.#added[place * 32 + (second & 31)] = row;
    }
  }

  /** With which of the second events the first one adds anything at an input of a node. */
  #addedBelow(place: number): number {
    const given = this.#given;
    let seconds = 0;
    for (let at = given.firstInput(place); at >= 0; at = given.nextInput(at))
      seconds |= this.#seconds[given.inputPlace(at)];
    return seconds;
  }

  /** With which of them it may add anything at a node that takes more than one input. */
  #meetingAt(place: number): number {
    return this.#open.look(place, this.#word) | this.#addedBelow(place);
  }

  /** The row of what two events add at a node for which any input is enough. */
  #addAny(place: number, second: number): number {
    const given = this.#given;
    this.#count = 0;
    for (let at = given.firstInput(place); at >= 0; at = given.nextInput(at))
      this.#take(this.#addedAt(given.inputPlace(at), second), second);
    return this.#unite(place, second);
  }

  /** The row of what two events add at a node that takes more than one input. */
  #addEnough(place: number, second: number): number {
    const { start, atLeast } = this.#circuit;
    const { table, emptyRow } = this.#partners;
    const open = this.#open;
    const node = this.#given.nodes[place];
    const count = open.openWith(second);
    const enough = atLeast[node] - (start[node + 1] - start[node] - count);
    if (enough > count) return emptyRow;
    this.#count = 0;
    if (enough === 1) {
      for (let at = 0; at < count; at++) this.#takeForAny(open.nodeAt(at), second);
      return this.#unite(place, second);
    }
    for (let at = 0; at < count; at++) this.#takeForEach(open.nodeAt(at), second);
    const target = this.#freeRow(place, second);
    this.#combiner.combine(target, {
      rows: this.#rows,
      count: this.#count,
      rowsPerSet: rowsPerInput,
      enough,
      without: this.#given.rowAt(place),
      parts: this.#partsFrom(second),
    });
    return leaveOut(this.#sets, target, table.rowAt(node, second)) ? target : emptyRow;
  }

  /**
   * Takes the rows of what brings an open input about: but for those of an event that has brought all others about alone, as what
   * these have brings the node about with it.
   */
  #takeForAny(input: number, second: number): void {
    const { isByFirst, isBySecond } = this.#open;
    const place = this.#given.placeOf(input);
    if (!isByFirst && !isBySecond) this.#take(input, second);
    if (!isByFirst && place >= 0) this.#take(this.#given.partnersAt(place), second);
    if (!isBySecond) this.#take(this.#partners.table.rowAt(input, second), second);
    if (place >= 0) this.#take(this.#addedAt(place, second), second);
  }

  /** Takes three rows: what brings an input about with the first event or alone, with the second, and only with both. */
  #takeForEach(input: number, second: number): void {
    const { table, emptyRow } = this.#partners;
    const place = this.#given.placeOf(input);
    this.#rows[this.#count++] = place < 0 ? input : this.#given.rowAt(place);
    this.#rows[this.#count++] = table.rowAt(input, second);
    this.#rows[this.#count++] = place < 0 ? emptyRow : this.#addedAt(place, second);
  }

  /** Takes a row, if it may have any third event. */
  #take(row: number, second: number): void {
    if ((this.#sets.some[row] & this.#partsFrom(second)) !== 0) this.#rows[this.#count++] = row;
  }

  /** The row of all that was taken: at the root without what brings it about with one of the two events, elsewhere one row as it is. */
  #unite(place: number, second: number): number {
    const { table, emptyRow } = this.#partners;
    const node = this.#given.nodes[place];
    if (this.#count === 0) return emptyRow;
    if (this.#count === 1 && node !== this.#root) return this.#rows[0];
    const target = this.#freeRow(place, second);
    const isAny = uniteBeyond(this.#sets, target, {
      rows: this.#rows,
      count: this.#count,
      one: this.#given.rowAt(place),
      other: table.rowAt(node, second),
      parts: this.#partsFrom(second),
    });
    return isAny ? target : emptyRow;
  }

  /** The row of what the first event adds at a place with a second one. */
  #addedAt(place: number, second: number): number {
    return ((this.#seconds[place] >>> (second & 31)) & 1) === 1
      ? this.#added[place * 32 + (second & 31)]
      : this.#partners.emptyRow;
  }

  #freeRow(place: number, second: number): number {
    const { firstFreeRow, most } = this.#partners;
    return firstFreeRow + most + place * 32 + (second & 31);
  }

  /** The parts of rows in which third events are. */
  #partsFrom(second: number): number {
    return -1 << this.#sets.partOf(second);
  }
}

const rowsPerInput = 3;
