import { Cancelled, FaultTreeTooLarge, MemoryExceeded, RingsTooLarge } from "@mainstay/analysis";
import { CannotRun } from "./failure.ts";

/** Gives one thing after the other, each found within limits, as `withinLimits` does. */
export function* eachWithinLimits<Item>(options: string, items: Iterable<Item>): Generator<Item> {
  const each = items[Symbol.iterator]();
  for (;;) {
    const { done, value } = withinLimits(options, () => each.next());
    if (done === true) return;
    yield value;
  }
}

/**
 * Does work whose limits may be too narrow for it; `options` are those of the command that widen them. Throws CannotRun
 * saying which limit it was, what to change, and what is known all the same.
 */
export function withinLimits<Result>(
  options: string,
  work: () => Result,
  known: () => string = () => "",
): Result {
  try {
    return work();
  } catch (error) {
    const isLimit =
      error instanceof MemoryExceeded ||
      error instanceof FaultTreeTooLarge ||
      error instanceof RingsTooLarge ||
      error instanceof Cancelled;
    if (!isLimit) throw error;
    const allTheSame = error instanceof MemoryExceeded ? known() : "";
    throw new CannotRun(`${error.message} (${options})${allTheSame}`);
  }
}
