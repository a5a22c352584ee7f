/** The diagrams of a fault tree do not fit in the memory that was allowed. The message names what to limit. */
export class MemoryExceeded extends Error {
  override name = "MemoryExceeded";
}

/** The work was called off from outside. */
export class Cancelled extends Error {
  override name = "Cancelled";
}

/** What a computation may use: so many bytes in arrays at a time, until it is called off. */
export class Allowance {
  readonly #bytes: number;
  readonly #isCancelled: () => boolean;
  readonly #onProgress: (made: number) => void;
  #used = 0;
  #made = 0;

  /** `onProgress` is told now and then how many nodes of diagrams were made so far. */
  constructor(
    bytes: number,
    isCancelled: () => boolean,
    onProgress: (made: number) => void = () => {},
  ) {
    this.#bytes = bytes;
    this.#isCancelled = isCancelled;
    this.#onProgress = onProgress;
  }

  /** Counts bytes as used; throws MemoryExceeded if there are not so many left. */
  take(bytes: number): void {
    if (this.#used + bytes > this.#bytes) throw new MemoryExceeded(exceeded(this.#bytes));
    this.#used += bytes;
  }

  giveBack(bytes: number): void {
    this.#used -= bytes;
  }

  /** Whether so many bytes more would still leave half of the whole for what cannot do without. */
  canSpare(bytes: number): boolean {
    return this.#used + bytes <= this.#bytes / 2;
  }

  /** Counts nodes as made. Throws Cancelled if the work was called off. To be asked now and then. */
  check(made: number): void {
    this.#made += made;
    this.#onProgress(this.#made);
    if (this.#isCancelled())
      throw new Cancelled("the fault tree was not solved: it was called off");
  }
}

function exceeded(bytes: number): string {
  const size = (bytes / 2 ** 20).toFixed(0);
  return `solving the fault tree needs more than the ${size} MiB of memory allowed. Limit the order of the cuts, or allow more memory`;
}
