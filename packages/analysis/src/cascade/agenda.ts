/** Places that wait for their turn, as bits; and as bits again, the words of those that are not empty. */
export class Agenda {
  readonly #words: Int32Array;
  readonly #used: Int32Array;

  constructor(size: number) {
    this.#words = new Int32Array((size >> 5) + 1);
    this.#used = new Int32Array((size >> 10) + 1);
  }

  add(place: number): void {
    const word = place >> 5;
    this.#words[word] |= 1 << (place & 31);
    this.#used[word >> 5] |= 1 << (word & 31);
  }

  /** Takes out the first waiting place from `from` up to but not `to`, or -1. */
  take(from: number, to: number): number {
    let word = from >> 5;
    let bits = this.#words[word] & (-1 << (from & 31));
    if (bits === 0) {
      word = this.#nextUsed(word + 1);
      if (word < 0) return -1;
      bits = this.#words[word];
    }
    const lowest = bits & -bits;
    const place = (word << 5) + indexOf(lowest);
    if (place >= to) return -1;
    this.#words[word] ^= lowest;
    if (this.#words[word] === 0) this.#used[word >> 5] &= ~(1 << (word & 31));
    return place;
  }

  /** Takes out every place. */
  clear(): void {
    this.#words.fill(0);
    this.#used.fill(0);
  }

  /** The first word from `from` on that is not empty, or -1. */
  #nextUsed(from: number): number {
    let bits = -1 << (from & 31);
    for (let at = from >> 5; at < this.#used.length; at++) {
      bits &= this.#used[at];
      if (bits !== 0) return (at << 5) + indexOf(bits & -bits);
      bits = -1;
    }
    return -1;
  }
}

/** The index of the only bit that is set. */
function indexOf(bit: number): number {
  return 31 - Math.clz32(bit);
}
