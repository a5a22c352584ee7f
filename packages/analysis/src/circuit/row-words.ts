import type { BitRows } from "./bit-rows.ts";

/** The row that has nothing. */
export const noRow = -1;

/** Gives the words of what is in one row and not in another, those that have any bits. */
export function eachWordOnlyIn(
  { words, some, wordsPerPart, wordsPerRow }: BitRows,
  one: number,
  other: number,
  give: (word: number, bits: number) => void,
): void {
  const parts = one === noRow ? 0 : some[one];
  const otherParts = other === noRow ? 0 : some[other];
  for (let left = parts; left !== 0; left &= left - 1) {
    const part = 31 - Math.clz32(left & -left);
    const isIn = ((otherParts >>> part) & 1) === 1;
    const first = part * wordsPerPart;
    for (let word = first; word < first + wordsPerPart; word++) {
      const bits = words[one * wordsPerRow + word];
      const rest = isIn ? bits & ~words[other * wordsPerRow + word] : bits;
      if (rest !== 0) give(word, rest);
    }
  }
}

/** Which rows are united, the first `count` of `rows`, in which parts; and two rows whose numbers are left out. */
export type United = {
  readonly rows: Int32Array;
  readonly count: number;
  readonly one: number;
  readonly other: number;
  readonly parts: number;
};

/** Makes row `target` what is in any of some rows and in neither of two others; whether that is anything. */
export function uniteBeyond(
  { words, some, wordsPerPart, wordsPerRow }: BitRows,
  target: number,
  { rows, count, one, other, parts }: United,
): boolean {
  let possible = 0;
  for (let at = 0; at < count; at++) possible |= some[rows[at]];
  let now = 0;
  for (let left = possible & parts; left !== 0; left &= left - 1) {
    const part = 31 - Math.clz32(left & -left);
    const isInOne = (some[one] >>> part) & 1;
    const isInOther = (some[other] >>> part) & 1;
    const first = part * wordsPerPart;
    let any = 0;
    for (let word = first; word < first + wordsPerPart; word++) {
      let bits = 0;
      for (let at = 0; at < count; at++) {
        if (((some[rows[at]] >>> part) & 1) === 1) bits |= words[rows[at] * wordsPerRow + word];
      }
      if (isInOne === 1) bits &= ~words[one * wordsPerRow + word];
      if (isInOther === 1) bits &= ~words[other * wordsPerRow + word];
      words[target * wordsPerRow + word] = bits;
      any |= bits;
    }
    if (any !== 0) now |= 1 << part;
  }
  some[target] = now;
  return now !== 0;
}

/** Leaves out of row `target` what is in another; whether anything remains. */
export function leaveOut(
  { words, some, wordsPerPart, wordsPerRow }: BitRows,
  target: number,
  other: number,
): boolean {
  for (let left = some[target] & some[other]; left !== 0; left &= left - 1) {
    const part = 31 - Math.clz32(left & -left);
    const first = part * wordsPerPart;
    let any = 0;
    for (let word = first; word < first + wordsPerPart; word++)
      any |= words[target * wordsPerRow + word] &= ~words[other * wordsPerRow + word];
    if (any === 0) some[target] &= ~(1 << part);
  }
  return some[target] !== 0;
}

/** Gives the numbers that the bits of a word stand for, in rising order. */
export function* numbersOf(word: number, bits: number): Iterable<number> {
  for (let left = bits; left !== 0; left &= left - 1)
    yield word * 32 + 31 - Math.clz32(left & -left);
}

/** How many bits a word has. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
