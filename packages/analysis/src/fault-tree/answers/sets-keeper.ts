import type { Allowance } from "../diagram/allowance.ts";
import type { VariableWords } from "../diagram/any-of-variables.ts";
import type { Diagram } from "../diagram/diagram.ts";
import { alone, type KeptSets, placeKept, withSeconds } from "./kept-sets.ts";
import { PlacedSets } from "./placed-sets.ts";

/** Sets that were found: as they were, or as a diagram where they are too many for that. Their memory stays taken. */
export type FoundSets =
  | { readonly kept: KeptSets; readonly diagram?: undefined }
  | { readonly kept?: undefined; readonly diagram: Diagram };

/** Keeps sets of up to three variables while they are found, from the last one to the first. Throws MemoryExceeded. */
export class SetsKeeper {
  readonly #allowance: Allowance;
  readonly #most: number;
  #numbers: Int32Array;
  #count = 0;
  /** Where all goes once it is too much to be kept. */
  #placed: PlacedSets | undefined;

  /** Up to `most` numbers are kept. */
  constructor(allowance: Allowance, most = mostKept) {
    this.#allowance = allowance;
    this.#most = most;
    this.#numbers = this.#room(Math.min(smallest, most));
  }

  /** The sets of a first variable, which comes before all others: of it alone, or with those of its second ones. */
  addFirst(first: number, isAlone: boolean): void {
    if (this.#isFull(2)) this.#placed?.addFirst(first, isAlone);
    else this.#keep(first, isAlone ? alone : withSeconds);
  }

  /** A second variable, by itself. */
  addPair(second: number): void {
    if (this.#isFull(2)) this.#placed?.addPair(second);
    else this.#keep(second, 0);
  }

  /** A second variable with each of some thirds, of which there are any. */
  addThirds(second: number, thirds: VariableWords): void {
    const { numbers, from, to } = thirds;
    if (this.#isFull(2 + to - from)) {
      this.#placed?.addThirds(second, thirds);
      return;
    }
    this.#keep(second, to - from);
    for (let at = from; at < to; at++) this.#numbers[this.#count++] = numbers[at];
  }

  /** All that was told. It is of no use afterwards, but to be released. */
  finish(): FoundSets {
    if (this.#placed !== undefined) return { diagram: this.#placed.toDiagram() };
    this.#allowance.take(this.#count * Int32Array.BYTES_PER_ELEMENT);
    return { kept: this.#numbers.slice(0, this.#count) };
  }

  /** Gives the memory back, but for that of what was found. */
  release(): void {
    this.#placed?.release();
    this.#placed = undefined;
    this.#dropNumbers();
  }

  /** Whether there is no room for so many numbers more, so that all goes into a diagram. */
  #isFull(more: number): boolean {
    if (this.#placed !== undefined) return true;
    const needed = this.#count + more;
    if (needed <= this.#numbers.length) return false;
    if (needed <= this.#most) {
      const before = this.#numbers;
      this.#numbers = this.#room(Math.min(this.#most, 2 * needed));
      this.#numbers.set(before);
      this.#allowance.giveBack(before.byteLength);
      return false;
    }
    this.#placed = new PlacedSets(this.#allowance);
    placeKept(this.#numbers.subarray(0, this.#count), this.#placed);
    this.#dropNumbers();
    return true;
  }

  #keep(variable: number, follow: number): void {
    this.#numbers[this.#count++] = variable;
    this.#numbers[this.#count++] = follow;
  }

  #dropNumbers(): void {
    this.#allowance.giveBack(this.#numbers.byteLength);
    this.#numbers = new Int32Array(0);
    this.#count = 0;
  }

  #room(numbers: number): Int32Array {
    this.#allowance.take(numbers * Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(numbers);
  }
}

/** 64 MiB, in which there is room for tens of millions of sets. */
const mostKept = 2 ** 24;
const smallest = 1024;
