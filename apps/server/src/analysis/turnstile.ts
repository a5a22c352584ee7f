/** Lets through one after the other, in the order in which they come, and the next also once the one before has been at it for long. */
export class Turnstile {
  readonly #patience: number;
  #opened: Promise<void> = Promise.resolve();

  /** The patience is for how many milliseconds at most each is waited for once it has begun. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Does something once it may begin. */
  async pass<Result>(act: () => Promise<Result>): Promise<Result> {
    const before = this.#opened;
    const { promise, resolve: open } = Promise.withResolvers<void>();
    this.#opened = promise;
    await before;
    const timer = setTimeout(open, this.#patience).unref();
    try {
      return await act();
    } finally {
      clearTimeout(timer);
      open();
    }
  }
}
