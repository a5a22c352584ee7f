/** Tells whoever keeps something open for somebody that this person may not come in any more as they did. */
export class AccessNotices {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Has `look` called whenever that may be so, until the returned function is called. */
  subscribe(person: string, look: () => void): () => void {
    const others = this.#listeners.get(person);
    const listeners = others ?? new Set();
    if (others === undefined) this.#listeners.set(person, listeners);
    listeners.add(look);
    return () => {
      listeners.delete(look);
      if (listeners.size === 0 && this.#listeners.get(person) === listeners)
        this.#listeners.delete(person);
    };
  }

  /** Something changed for a person; for anybody, where notices may have been missed. */
  tell(person: string | undefined): void {
    const told =
      person === undefined
        ? [...this.#listeners.values()].flatMap((listeners) => [...listeners])
        : [...(this.#listeners.get(person) ?? [])];
    for (const look of told) look();
  }
}
