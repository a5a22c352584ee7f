import { Cancelled, FaultTreeTooLarge, MemoryExceeded, RingsTooLarge } from "@mainstay/analysis";

/** Whether an analysis ended because the plan or the question is too large for its limits, and no bug was met. */
export function isTooMuch(error: unknown): error is Error {
  return [Cancelled, MemoryExceeded, FaultTreeTooLarge, RingsTooLarge].some(
    (kind) => error instanceof kind,
  );
}
