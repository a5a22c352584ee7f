/** A row is in so many parts, of which it is known whether there is anything in them. */
const parts = 32;

/**
 * Sets of the numbers below `width`, one a row, as bits. Most sets are small, so each row tells in which of its 32 parts
 * there is anything: `some[row]` has a bit for each part, and the words of the other parts mean nothing.
 */
export class BitRows {
  readonly words: Int32Array;
  readonly some: Int32Array;
  readonly wordsPerPart: number;
  readonly wordsPerRow: number;
  /** The part that each word of a row is in: to look it up is quicker than to divide. */
  readonly #partOfWord: Uint8Array;

  /** How many bytes so many rows of this width take. */
  static bytesOf(rows: number, width: number): number {
    return rows * (wordsPerPart(width) * parts + 1) * Int32Array.BYTES_PER_ELEMENT;
  }

  constructor(rows: number, width: number) {
    this.wordsPerPart = wordsPerPart(width);
    this.wordsPerRow = this.wordsPerPart * parts;
    this.#partOfWord = Uint8Array.from({ length: this.wordsPerRow }, (_, word) =>
      Math.floor(word / this.wordsPerPart),
    );
    this.words = new Int32Array(rows * this.wordsPerRow);
    this.some = new Int32Array(rows);
  }

  has(row: number, number: number): boolean {
    const word = number >>> 5;
    if (((this.some[row] >>> this.partOf(number)) & 1) === 0) return false;
    return ((this.words[row * this.wordsPerRow + word] >>> (number & 31)) & 1) === 1;
  }

  /** The word of a row in which 32 numbers are. */
  wordAt(row: number, word: number): number {
    const isSome = (this.some[row] >>> this.#partOfWord[word]) & 1;
    return isSome === 1 ? this.words[row * this.wordsPerRow + word] : 0;
  }

  add(row: number, number: number): void {
    const part = this.partOf(number);
    const from = row * this.wordsPerRow;
    if (((this.some[row] >>> part) & 1) === 0) {
      const first = from + part * this.wordsPerPart;
      this.words.fill(0, first, first + this.wordsPerPart);
      this.some[row] |= 1 << part;
    }
    this.words[from + (number >>> 5)] |= 1 << (number & 31);
  }

  /** Makes a row what a row of other sets of the same width is. */
  take(from: BitRows, fromRow: number, row: number): void {
    const first = fromRow * this.wordsPerRow;
    this.words.set(from.words.subarray(first, first + this.wordsPerRow), row * this.wordsPerRow);
    this.some[row] = from.some[fromRow];
  }

  /** Makes a row the set of all numbers, those from `width` on as well. */
  fill(row: number): void {
    this.words.fill(-1, row * this.wordsPerRow, (row + 1) * this.wordsPerRow);
    this.some[row] = -1;
  }

  /** Gives the numbers in a row, in rising order. */
  *numbersIn(row: number): Iterable<number> {
    for (let left = this.some[row]; left !== 0; left &= left - 1) {
      const first = (31 - Math.clz32(left & -left)) * this.wordsPerPart;
      for (let word = first; word < first + this.wordsPerPart; word++) {
        let bits = this.words[row * this.wordsPerRow + word];
        for (; bits !== 0; bits &= bits - 1) yield word * 32 + 31 - Math.clz32(bits & -bits);
      }
    }
  }

  partOf(number: number): number {
    return this.#partOfWord[number >>> 5];
  }
}

function wordsPerPart(width: number): number {
  return Math.max(1, Math.ceil(width / 32 / parts));
}
