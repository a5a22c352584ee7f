/** Places that wait for their turn, as bits. */
export class Agenda {
  readonly #words: Int32Array;

  constructor(size: number) {
    this.#words = new Int32Array((size >> 5) + 1);
  }

  add(place: number): void {
    this.#words[place >> 5] |= 1 << (place & 31);
  }

  /** Takes out the first waiting place from `from` up to but not `to`, or -1. */
  take(from: number, to: number): number {
    const last = (to - 1) >> 5;
    let bits = this.#words[from >> 5] & (-1 << (from & 31));
    for (let word = from >> 5; word <= last; bits = this.#words[++word]) {
      if (bits === 0) continue;
      const lowest = bits & -bits;
      const place = (word << 5) + 31 - Math.clz32(lowest);
      if (place >= to) return -1;
      this.#words[word] ^= lowest;
      return place;
    }
    return -1;
  }
}
