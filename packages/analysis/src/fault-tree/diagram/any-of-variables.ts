import type { Allowance } from "./allowance.ts";
import type { Edge } from "./diagram.ts";
import type { GrowingDiagram } from "./growing-diagram.ts";

/** Variables told by some numbers, those from one place to before another: words of 32, each its number and its bits, in rising order. */
export type VariableWords = {
  readonly numbers: Int32Array;
  readonly from: number;
  readonly to: number;
};

/**
 * Families of sets of one variable each, placed in a growing diagram. Which variables they are is told by words of 32 of
 * them: a word that was told before in front of the same others is found again, without a look at every node.
 */
export class AnyOfVariables {
  readonly #diagram: GrowingDiagram;
  readonly #allowance: Allowance;
  /** What was told, hashed (open addressing): a word's number, its bits, the family behind it, the family with it. */
  #slots: Int32Array;
  #count = 0;

  constructor(diagram: GrowingDiagram, allowance: Allowance) {
    this.#diagram = diagram;
    this.#allowance = allowance;
    this.#slots = this.#numbers(smallest * numbersPerSlot);
  }

  /** The family of some variables. */
  place({ numbers, from, to }: VariableWords): Edge {
    let edge: Edge = none;
    for (let at = to - 2; at >= from; at -= 2)
      edge = this.#with(numbers[at], numbers[at + 1], edge);
    return edge;
  }

  /** Gives the memory back. The families stay in the diagram. */
  release(): void {
    this.#allowance.giveBack(this.#slots.byteLength);
  }

  /** A family with the variables of a word added, all of which come before its own. */
  #with(word: number, bits: number, family: Edge): Edge {
    const slot = this.#slotOf(word, bits, family);
    if (this.#slots[slot + 1] !== 0) return this.#slots[slot + 3];
    const edge = this.#placeAll(word, bits, family);
    this.#fill(slot, word, bits, family, edge);
    if (++this.#count * numbersPerSlot * 2 > this.#slots.length) this.#grow();
    return edge;
  }

  #placeAll(word: number, bits: number, family: Edge): Edge {
    let edge = family;
    for (let left = bits; left !== 0; ) {
      const last = 31 - Math.clz32(left);
      left &= ~(1 << last);
      edge = this.#diagram.add(word * 32 + last, edge, empty);
    }
    return edge;
  }

  /** Where the slot begins that holds this, or the empty one in which it belongs. */
  #slotOf(word: number, bits: number, family: Edge): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash(word, bits, family) * numbersPerSlot) & mask;
    while (
      slots[slot + 1] !== 0 &&
      (slots[slot + 2] !== family || slots[slot + 1] !== bits || slots[slot] !== word)
    )
      slot = (slot + numbersPerSlot) & mask;
    return slot;
  }

  #fill(slot: number, word: number, bits: number, family: Edge, edge: Edge): void {
    this.#slots[slot] = word;
    this.#slots[slot + 1] = bits;
    this.#slots[slot + 2] = family;
    this.#slots[slot + 3] = edge;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = this.#numbers(before.length * 2);
    for (let at = 0; at < before.length; at += numbersPerSlot) {
      const [word, bits, family] = [before[at], before[at + 1], before[at + 2]];
      if (bits !== 0)
        this.#fill(this.#slotOf(word, bits, family), word, bits, family, before[at + 3]);
    }
    this.#allowance.giveBack(before.byteLength);
  }

  #numbers(length: number): Int32Array {
    this.#allowance.take(length * Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(length);
  }
}

const none: Edge = 0;
const empty: Edge = 1;
const smallest = 256;
const numbersPerSlot = 4;

function hash(word: number, bits: number, family: Edge): number {
  const mixed = Math.imul(
    Math.imul(bits, 0x9e3779b1) + Math.imul(family, 0x85ebca6b) + word,
    0x2c1b3c6d,
  );
  return mixed ^ (mixed >>> 15);
}
