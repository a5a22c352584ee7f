/** So many addresses are remembered; the one that was written down longest ago is forgotten first. */
const remembered = 10_000;
const minute = 60_000;

type Tally = { readonly at: number; readonly unwritten: number };

/** Counts the refused requests of strangers, of which the audit has one a minute and address. */
export class StrangerTally {
  readonly #tallies = new Map<string, Tally>();

  /**
   * Counts a request from an address at an instant in milliseconds. Returns how many since the last that was written down
   * were not, if this one is to be; undefined if it is not.
   */
  count(address: string, now: number): number | undefined {
    const tally = this.#tallies.get(address);
    if (tally !== undefined && Math.abs(now - tally.at) < minute) {
      this.#tallies.set(address, { at: tally.at, unwritten: tally.unwritten + 1 });
      return undefined;
    }
    this.#tallies.delete(address);
    this.#tallies.set(address, { at: now, unwritten: 0 });
    for (const longest of this.#tallies.keys()) {
      if (this.#tallies.size <= remembered) break;
      this.#tallies.delete(longest);
    }
    return tally?.unwritten ?? 0;
  }
}
