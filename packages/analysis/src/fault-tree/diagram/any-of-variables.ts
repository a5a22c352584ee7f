import type { Allowance } from "./allowance.ts";
import type { Edge } from "./diagram.ts";
import type { NodeTable } from "./node-table.ts";

/**
 * Families of sets of one variable each, placed in a table of diagrams. Which variables they are is told by words of 32 of
 * them: what is told twice is found again, without a look at every node.
 */
export class AnyOfVariables {
  readonly #table: NodeTable;
  readonly #allowance: Allowance;
  /** What was told, one family after the other: how many numbers, the numbers, the edge. */
  #told: Int32Array;
  #end = 0;
  #families = 0;
  /** Where in `told` families begin, and 1, by hash (open addressing); 0 where there is none. */
  #slots: Int32Array;

  constructor(table: NodeTable, allowance: Allowance) {
    this.#table = table;
    this.#allowance = allowance;
    this.#told = this.#numbers(1024);
    this.#slots = this.#numbers(256);
  }

  /** The family of the variables in `count` numbers: the number of a word and its bits, the words in rising order. */
  place(words: Int32Array, count: number): Edge {
    if (count === 0) return none;
    const slot = this.#slotOf(words, 0, count);
    const known = this.#slots[slot];
    if (known > 0) return this.#told[known + count];
    const edge = this.#placeAll(words, count);
    this.#slots[slot] = this.#tell(words, count, edge) + 1;
    if (++this.#families * 2 > this.#slots.length) this.#growSlots();
    return edge;
  }

  /** Gives the memory back. The families stay in the table of diagrams. */
  release(): void {
    this.#allowance.giveBack(this.#told.byteLength + this.#slots.byteLength);
  }

  #placeAll(words: Int32Array, count: number): Edge {
    let edge: Edge = none;
    for (let at = count - 2; at >= 0; at -= 2) {
      for (let bits = words[at + 1]; bits !== 0; ) {
        const last = 31 - Math.clz32(bits);
        bits &= ~(1 << last);
        edge = this.#table.place(words[at] * 32 + last, edge, empty) * 2;
      }
    }
    return edge;
  }

  #tell(words: Int32Array, count: number, edge: Edge): number {
    const start = this.#end;
    this.#end += count + 2;
    if (this.#end > this.#told.length) {
      const before = this.#told;
      this.#told = this.#numbers(this.#end * 2);
      this.#told.set(before);
      this.#allowance.giveBack(before.byteLength);
    }
    this.#told[start] = count;
    for (let at = 0; at < count; at++) this.#told[start + 1 + at] = words[at];
    this.#told[start + 1 + count] = edge;
    return start;
  }

  /** The slot of the family that numbers from a place on tell, or the empty one in which it belongs. */
  #slotOf(numbers: Int32Array, from: number, count: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(numbers, from, count) & mask;
    while (this.#slots[slot] > 0 && !this.#isTold(this.#slots[slot] - 1, numbers, from, count))
      slot = (slot + 1) & mask;
    return slot;
  }

  #isTold(start: number, numbers: Int32Array, from: number, count: number): boolean {
    const told = this.#told;
    if (told[start] !== count) return false;
    let at = 0;
    while (at < count && told[start + 1 + at] === numbers[from + at]) at++;
    return at === count;
  }

  #growSlots(): void {
    const before = this.#slots;
    this.#slots = this.#numbers(before.length * 2);
    this.#allowance.giveBack(before.byteLength);
    for (let start = 0; start < this.#end; start += this.#told[start] + 2)
      this.#slots[this.#slotOf(this.#told, start + 1, this.#told[start])] = start + 1;
  }

  #numbers(length: number): Int32Array {
    this.#allowance.take(length * Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(length);
  }
}

const none: Edge = 0;
const empty: Edge = 1;

function hash(numbers: Int32Array, from: number, count: number): number {
  let mixed = count;
  for (let at = from; at < from + count; at++)
    mixed = Math.imul(mixed ^ numbers[at] ^ (mixed >>> 15), 0x9e3779b1);
  return mixed ^ (mixed >>> 16);
}
