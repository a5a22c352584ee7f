/** The diagrams of a fault tree do not fit in the memory that was allowed. The message names what to limit. */
export class MemoryExceeded extends Error {
  override name = "MemoryExceeded";
}

/** The work was called off from outside. */
export class Cancelled extends Error {
  override name = "Cancelled";
}

/** The limits of a computation. */
export type Limits = {
  /** Bytes in arrays at a time. */
  readonly bytes: number;
  /** Nodes of diagrams that may be made in all; no limit if left out. */
  readonly nodes?: number;
  readonly isCancelled: () => boolean;
  /** Is told now and then how many nodes of diagrams were made so far. */
  readonly onProgress?: ((made: number) => void) | undefined;
};

/** What a computation may use, until it is called off. */
export class Allowance {
  readonly #limits: Limits;
  #used = 0;
  #made = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts bytes as used; throws MemoryExceeded if there are not so many left. */
  take(bytes: number): void {
    if (!this.has(bytes)) {
      const size = (this.#limits.bytes / 2 ** 20).toFixed(0);
      throw new MemoryExceeded(
        `solving the fault tree needs more than the ${size} MiB of memory allowed. Limit the order of the cuts, or allow more memory`,
      );
    }
    this.#used += bytes;
  }

  giveBack(bytes: number): void {
    this.#used -= bytes;
  }

  /** Whether there are so many bytes left. */
  has(bytes: number): boolean {
    return this.#used + bytes <= this.#limits.bytes;
  }

  /** Whether so many bytes more would still leave half of the whole for what cannot do without. */
  canSpare(bytes: number): boolean {
    return this.#used + bytes <= this.#limits.bytes / 2;
  }

  /** Counts nodes as made. Throws Cancelled if the work was called off, MemoryExceeded if they are too many. */
  check(made: number): void {
    const { nodes = Number.POSITIVE_INFINITY, isCancelled, onProgress } = this.#limits;
    this.#made += made;
    onProgress?.(this.#made);
    if (isCancelled()) throw new Cancelled("the fault tree was not solved: it was called off");
    if (this.#made > nodes) {
      throw new MemoryExceeded(
        `solving the fault tree takes more than ${nodes} nodes of diagrams. Limit the order of the cuts`,
      );
    }
  }
}
