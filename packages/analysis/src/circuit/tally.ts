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
    const carried = this.#carried;
    for (let word = 0; word < wordsPerNode; word++) carried[word] = words[from + word];
    let added = this.#others++;
    for (let level = 0; ; level++, added >>>= 1) {
      const { sum, waiting } = this.#row(level);
      if ((added & 1) === 0) {
        waiting.set(carried);
        return;
      }
      for (let word = 0; word < wordsPerNode; word++) {
        const differ = waiting[word] ^ carried[word];
        const carry = (waiting[word] & carried[word]) | (sum[word] & differ);
        sum[word] ^= differ;
        carried[word] = carry;
      }
    }
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
