/** So many are remembered; whoever was quiet longest is forgotten first, and had a full bucket by then or soon after. */
const remembered = 50_000;

type Bucket = { readonly left: number; readonly at: number };

/** For each of many who ask, a bucket that holds a minute's worth of requests and is filled evenly. */
export class TokenBuckets {
  readonly #size: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number) {
    this.#size = perMinute;
  }

  /** Takes one request of somebody out, at an instant in milliseconds; returns how long they have to wait, 0 if not at all. */
  take(who: string, now: number): number {
    const perMillisecond = this.#size / 60_000;
    const { left, at } = this.#buckets.get(who) ?? { left: this.#size, at: now };
    const full = Math.min(this.#size, left + (now - at) * perMillisecond);
    const isAllowed = full >= 1;
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: isAllowed ? full - 1 : full, at: now });
    for (const longest of this.#buckets.keys()) {
      if (this.#buckets.size <= remembered) break;
      this.#buckets.delete(longest);
    }
    return isAllowed ? 0 : (1 - full) / perMillisecond;
  }
}
