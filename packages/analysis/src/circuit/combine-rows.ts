import type { BitRows } from "./bit-rows.ts";

/** Which rows are combined: the first `count` of `rows`. Each set is made of so many rows in turn, which are united. */
export type Combined = {
  readonly rows: Int32Array;
  readonly count: number;
  readonly rowsPerSet: 1 | 2 | 3;
  /** Numbers are taken that are in so many sets. */
  readonly enough: number;
  /** The row whose numbers are left out; -1 for none. */
  readonly without: number;
  /** The parts that are worked out; the others become empty. */
  readonly parts: number;
};

/** Makes row `target` what is in enough of some sets; whether that is not what it was. */
export class RowCombiner {
  readonly #sets: BitRows;
  readonly #offsets: Int32Array;
  readonly #counters = new Int32Array(32);
  #differs = 0;

  constructor(sets: BitRows, widest: number) {
    this.#sets = sets;
    this.#offsets = new Int32Array(widest);
  }

  combine(target: number, combined: Combined): boolean {
    const { enough, count, rowsPerSet, parts } = combined;
    const { some } = this.#sets;
    const before = some[target];
    let now = 0;
    this.#differs = 0;
    for (let left = this.#possible(combined) & parts; left !== 0; left &= left - 1) {
      const part = 31 - Math.clz32(left & -left);
      const isAny =
        enough === 1
          ? this.#unite(target, part, combined)
          : enough * rowsPerSet === count
            ? this.#intersect(target, part, combined)
            : this.#count(target, part, combined);
      if (isAny) now |= 1 << part;
    }
    some[target] = now;
    return this.#differs !== 0 || before !== now;
  }

  /** The parts in which there may be anything. */
  #possible({ rows, count, rowsPerSet, enough }: Combined): number {
    const { some } = this.#sets;
    let inAny = 0;
    let inAll = -1;
    for (let at = 0; at < count; at += rowsPerSet) {
      let inSet = some[rows[at]];
      for (let of = at + 1; of < at + rowsPerSet; of++) inSet |= some[rows[of]];
      inAny |= inSet;
      inAll &= inSet;
    }
    return enough * rowsPerSet === count ? inAll : inAny;
  }

  #unite(target: number, part: number, { rows, count, without }: Combined): boolean {
    const { words, some, wordsPerRow, wordsPerPart } = this.#sets;
    const offsets = this.#offsets;
    const from = part * wordsPerPart;
    let filled = 0;
    for (let at = 0; at < count; at++) {
      if (((some[rows[at]] >>> part) & 1) === 1) offsets[filled++] = rows[at] * wordsPerRow + from;
    }
    const hasLess = without >= 0 && ((some[without] >>> part) & 1) === 1;
    const less = without * wordsPerRow + from;
    const to = target * wordsPerRow + from;
    const isKnown = ((some[target] >>> part) & 1) === 1;
    let any = 0;
    let differs = 0;
    for (let word = 0; word < wordsPerPart; word++) {
      let bits = 0;
      for (let at = 0; at < filled; at++) bits |= words[offsets[at] + word];
      if (hasLess) bits &= ~words[less + word];
      differs |= isKnown ? bits ^ words[to + word] : bits;
      words[to + word] = bits;
      any |= bits;
    }
    this.#differs |= differs;
    return any !== 0;
  }

  /** What is in all sets. Of each there is a row that has anything in the part, or nothing would be possible there. */
  #intersect(target: number, part: number, combined: Combined): boolean {
    const { count, rowsPerSet, without } = combined;
    const { words, some, wordsPerRow, wordsPerPart } = this.#sets;
    const offsets = this.#offsetsIn(part, combined);
    const from = part * wordsPerPart;
    const hasLess = without >= 0 && ((some[without] >>> part) & 1) === 1;
    const less = without * wordsPerRow + from;
    const to = target * wordsPerRow + from;
    const isKnown = ((some[target] >>> part) & 1) === 1;
    let any = 0;
    for (let word = 0; word < wordsPerPart; word++) {
      let bits = hasLess ? ~words[less + word] : -1;
      for (let at = 0; at < count && bits !== 0; at += rowsPerSet) {
        let inSet = 0;
        for (let of = at; of < at + rowsPerSet; of++)
          if (offsets[of] >= 0) inSet |= words[offsets[of] + word];
        bits &= inSet;
      }
      this.#differs |= isKnown ? bits ^ words[to + word] : bits;
      words[to + word] = bits;
      any |= bits;
    }
    return any !== 0;
  }

  /** Where each row has the words of a part; -1 where it has nothing there. */
  #offsetsIn(part: number, { rows, count }: Combined): Int32Array {
    const { some, wordsPerRow, wordsPerPart } = this.#sets;
    const offsets = this.#offsets;
    const from = part * wordsPerPart;
    for (let at = 0; at < count; at++) {
      const isSome = ((some[rows[at]] >>> part) & 1) === 1;
      offsets[at] = isSome ? rows[at] * wordsPerRow + from : -1;
    }
    return offsets;
  }

  /** Counters start so that they overflow when there are enough; overflown once, for good. */
  #count(target: number, part: number, combined: Combined): boolean {
    const { count, rowsPerSet, enough, without } = combined;
    const { words, some, wordsPerRow, wordsPerPart } = this.#sets;
    const counters = this.#counters;
    const offsets = this.#offsetsIn(part, combined);
    const from = part * wordsPerPart;
    const bitsOfCount = 32 - Math.clz32(enough - 1);
    const start = (1 << bitsOfCount) - enough;
    const hasLess = without >= 0 && ((some[without] >>> part) & 1) === 1;
    const less = without * wordsPerRow + from;
    const to = target * wordsPerRow + from;
    const isKnown = ((some[target] >>> part) & 1) === 1;
    let any = 0;
    for (let word = 0; word < wordsPerPart; word++) {
      for (let bit = 0; bit < bitsOfCount; bit++) counters[bit] = -((start >> bit) & 1);
      let bits = 0;
      for (let at = 0; at < count; at += rowsPerSet) {
        let carry = 0;
        for (let of = at; of < at + rowsPerSet; of++)
          if (offsets[of] >= 0) carry |= words[offsets[of] + word];
        for (let bit = 0; carry !== 0 && bit < bitsOfCount; bit++) {
          const before = counters[bit];
          counters[bit] = before ^ carry;
          carry &= before;
        }
        bits |= carry;
      }
      if (hasLess) bits &= ~words[less + word];
      this.#differs |= isKnown ? bits ^ words[to + word] : bits;
      words[to + word] = bits;
      any |= bits;
    }
    return any !== 0;
  }
}
