import { scenariosAtOnce, wordsPerNode } from "./evaluation.ts";

/**
 * Counts, for each of many scenarios at once, in how many sets of them it is. The counters stand upright, all their
 * lowest bits in one row of words, and so on; each row takes two sets before it carries to the next (carry-save adders,
 * as Harley and Seal count bits), so that a set costs few steps however many scenarios are in it.
 */
export class Tally {
  /** How many sets had all scenarios, and how many others there were. */
  #always = 0;
  #others = 0;
  readonly #rows: Row[] = [];
  readonly #carried = new Int32Array(wordsPerNode);

  /** Counts the scenarios that are the bits of `words`, from the word `from` on. */
  add(words: Int32Array, from: number): void {
    let added = this.#others++;
    let level = 0;
    for (; (added & 1) === 1; added >>>= 1) {
      carry(this.#row(level++), words, from, this.#carried);
      words = this.#carried;
      from = 0;
    }
    const { waiting } = this.#row(level);
    for (let word = 0; word < wordsPerNode; word++) waiting[word] = words[from + word];
  }

  /** Counts every scenario. */
  addAll(): void {
    this.#always++;
  }

  /** The count of each scenario, and starts anew. */
  take(): Int32Array {
    const counts = new Int32Array(scenariosAtOnce).fill(this.#always);
    for (const [level, { sum, waiting }] of this.#rows.entries()) {
      const isWaiting = ((this.#others >>> level) & 1) === 1;
      for (let scenario = 0; scenario < scenariosAtOnce; scenario++) {
        const word = scenario >>> 5;
        const bit = scenario & 31;
        const open = isWaiting ? (waiting[word] >>> bit) & 1 : 0;
        counts[scenario] += (((sum[word] >>> bit) & 1) + open) << level;
      }
      sum.fill(0);
    }
    this.#always = 0;
    this.#others = 0;
    return counts;
  }

  #row(level: number): Row {
    if (level === this.#rows.length) {
      this.#rows.push({ sum: new Int32Array(wordsPerNode), waiting: new Int32Array(wordsPerNode) });
    }
    return this.#rows[level];
  }
}

/** One bit of every counter, and the set that waits for another before both are added to it. */
type Row = { readonly sum: Int32Array; readonly waiting: Int32Array };

/** Adds the waiting set and another to a row, and writes what goes to the next: the scenarios of two of the three. */
function carry({ sum, waiting }: Row, words: Int32Array, from: number, into: Int32Array): void {
  for (let word = 0; word < wordsPerNode; word++) {
    const added = words[from + word];
    const differ = waiting[word] ^ added;
    const both = waiting[word] & added;
    into[word] = both | (sum[word] & differ);
    sum[word] ^= differ;
  }
}
