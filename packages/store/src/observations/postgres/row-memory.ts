import type { ObservedMinute } from "@mainstay/flows";
import { KnownRows, type RowNumbers } from "./known-rows.ts";

/** Who saw rows: what they say means something else for another. */
export type RowOwner = { readonly number: number; readonly site: string; readonly host: string };

/** Remembers the numbers of rows that came of late: so many, and up to as many of before. */
export class RowMemory {
  readonly #most: number;
  #recent = new Map<string, KnownRows>();
  #older = new Map<string, KnownRows>();
  #rows = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The numbers of rows, in their order; undefined for those that are not known any more. */
  find(owner: RowOwner, rows: readonly ObservedMinute[]): readonly (RowNumbers | undefined)[] {
    const key = keyOf(owner);
    const [recent, older] = [this.#recent.get(key), this.#older.get(key)];
    return rows.map((row) => {
      const known = recent?.find(row);
      if (known !== undefined || older === undefined) return known;
      const before = older.find(row);
      if (before !== undefined) this.keep(owner, row, before);
      return before;
    });
  }

  keep(owner: RowOwner, row: ObservedMinute, numbers: RowNumbers): void {
    const key = keyOf(owner);
    const known = this.#recent.get(key) ?? new KnownRows();
    this.#recent.set(key, known);
    if (this.#rows < this.#most && known.keep(row, numbers)) {
      this.#rows++;
      return;
    }
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#rows = 0;
  }
}

function keyOf({ number, site, host }: RowOwner): string {
  return JSON.stringify([number, site, host]);
}
