import { Cancelled, FaultTreeTooLarge, MemoryExceeded, RingsTooLarge } from "@mainstay/analysis";
import { CannotRun } from "./failure.ts";

/** Does work whose limits may be too narrow for it. Throws CannotRun saying which one, and what to change. */
export function withinLimits<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const isLimit =
      error instanceof MemoryExceeded ||
      error instanceof FaultTreeTooLarge ||
      error instanceof RingsTooLarge ||
      error instanceof Cancelled;
    throw isLimit ? new CannotRun(`${error.message} (--order, --memory, --horizon)`) : error;
  }
}
