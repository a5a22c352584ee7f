/**
 * Lookups of the same thing that are wanted at once, done together. What somebody gets was begun after they asked: whoever
 * comes while one is under way waits for the next, so that nobody is told what held before they came.
 */
export class JoinedLookups<Found> {
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #waiting = new Map<string, Promise<Found>>();

  find(key: string, look: () => Promise<Found>): Promise<Found> {
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) return waiting;
    const before = this.#running.get(key) ?? Promise.resolve();
    const next = before.catch(() => {}).then(() => this.#begin(key, look));
    this.#waiting.set(key, next);
    return next;
  }

  async #begin(key: string, look: () => Promise<Found>): Promise<Found> {
    this.#waiting.delete(key);
    const running = look();
    this.#running.set(key, running);
    try {
      return await running;
    } finally {
      if (this.#running.get(key) === running) this.#running.delete(key);
    }
  }
}
