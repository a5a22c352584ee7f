/** Hears of what there is something new about, by its address or id; of undefined where that may be true of any. */
type Listener = (subject: string | undefined) => void;

/** Tells whoever follows something that there is something new, by whichever process it was written. */
export class Notices {
  readonly #listeners = new Set<Listener>();

  /** Tells until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(subject: string | undefined): void {
    for (const listener of this.#listeners) listener(subject);
  }
}
