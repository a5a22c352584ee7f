import type { Allowance } from "./allowance.ts";

/**
 * What an operation on two edges gave, as far as there is room: two places for every hash, the older of which gives way.
 * The table grows with the work, whenever as many results gave way as there are places: too small a table makes an
 * operation do the same work again and again. Edges are never 0, which stands for an empty place.
 */
export class ComputedTable {
  readonly #allowance: Allowance;
  #places = new Int32Array(smallest * numbersPerPair);
  #mask = smallest - 1;
  #lost = 0;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    allowance.take(this.#places.byteLength);
  }

  /** The result for two edges, or -1. */
  find(a: number, b: number): number {
    const places = this.#places;
    const at = (hash(a, b) & this.#mask) * numbersPerPair;
    if (places[at] === a && places[at + 1] === b) return places[at + 2];
    if (places[at + 3] === a && places[at + 4] === b) return places[at + 5];
    return -1;
  }

  keep(a: number, b: number, result: number): void {
    const places = this.#places;
    const at = (hash(a, b) & this.#mask) * numbersPerPair;
    if (places[at] !== 0) {
      if (places[at + 3] !== 0 && ++this.#lost > this.#mask && this.#grow()) {
        this.keep(a, b, result);
        return;
      }
      places[at + 3] = places[at];
      places[at + 4] = places[at + 1];
      places[at + 5] = places[at + 2];
    }
    places[at] = a;
    places[at + 1] = b;
    places[at + 2] = result;
  }

  /** Forgets all: edges are no longer what they were. */
  clear(): void {
    this.#places.fill(0);
  }

  release(): void {
    this.#allowance.giveBack(this.#places.byteLength);
    this.#places = new Int32Array(0);
  }

  #grow(): boolean {
    this.#lost = 0;
    const before = this.#places;
    if (!this.#allowance.canSpare(before.byteLength * 2)) return false;
    this.#allowance.take(before.byteLength);
    this.#places = new Int32Array(before.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < before.length; at += 3) {
      if (before[at] !== 0) this.keep(before[at], before[at + 1], before[at + 2]);
    }
    this.#lost = 0;
    return true;
  }
}

const smallest = 64;
/** Two places of three numbers: two edges and the result. */
const numbersPerPair = 6;

function hash(a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
