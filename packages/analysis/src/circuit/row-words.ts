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

/** Whether everything in one row is in another. */
export function isWithin(
  { words, some, wordsPerPart, wordsPerRow }: BitRows,
  one: number,
  other: number,
): boolean {
  for (let left = some[one]; left !== 0; left &= left - 1) {
    const part = 31 - Math.clz32(left & -left);
    const isIn = ((some[other] >>> part) & 1) === 1;
    const first = part * wordsPerPart;
    for (let word = first; word < first + wordsPerPart; word++) {
      const bits = words[one * wordsPerRow + word];
      if ((isIn ? bits & ~words[other * wordsPerRow + word] : bits) !== 0) return false;
    }
  }
  return true;
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
