import { Refusal } from "./refusal.ts";

/** So many seconds later there is room again, or whoever was slow is cut off. */
const retryAfter = 10;

/** The bytes of bodies that the process holds at a time, whoever sent them. */
export class BodyBudget {
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes so many bytes. Throws a Refusal where there is no room for them. */
  take(bytes: number): void {
    if (this.#held + bytes > this.#most) {
      throw new Refusal(503, "The server reads as much as it can hold: try again in a moment.", {
        retryAfter,
      });
    }
    this.#held += bytes;
  }

  giveBack(bytes: number): void {
    this.#held -= bytes;
  }

  /** How many bytes are held now. */
  get held(): number {
    return this.#held;
  }
}
