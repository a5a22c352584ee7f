/** So many addresses are remembered, each by what it tries; what was written down longest ago is forgotten first. */
const remembered = 10_000;
const minute = 60_000;

type Tally = { readonly at: number; readonly unwritten: number };

/** A request of a stranger: what they try, in a word or two of ours, and from where. */
type Trying = { readonly what: string; readonly address: string };

/** What the audit says of such a request: its address, and how many since the last that it has were not written down. */
export type StrangerTold = { readonly address: string; readonly unwritten?: number };

/** Counts the refused requests of strangers, of which the audit has one a minute by what is tried and address. */
export class StrangerTally {
  readonly #tallies = new Map<string, Tally>();

  /** Counts a request at an instant in milliseconds. Returns what is to be written down of it; undefined where nothing is. */
  count({ what, address }: Trying, now: number): StrangerTold | undefined {
    const key = `${what} ${address}`;
    const tally = this.#tallies.get(key);
    if (tally !== undefined && Math.abs(now - tally.at) < minute) {
      this.#tallies.set(key, { at: tally.at, unwritten: tally.unwritten + 1 });
      return undefined;
    }
    this.#tallies.delete(key);
    this.#tallies.set(key, { at: now, unwritten: 0 });
    for (const longest of this.#tallies.keys()) {
      if (this.#tallies.size <= remembered) break;
      this.#tallies.delete(longest);
    }
    const { unwritten = 0 } = tally ?? {};
    return unwritten === 0 ? { address } : { address, unwritten };
  }
}
