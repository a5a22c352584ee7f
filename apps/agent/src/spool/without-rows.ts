import type { ObservationBatch } from "@mainstay/flows/watching";

/** What is left of a batch that there is no room for: its number, and that all it saw is lost. */
export function withoutRows({
  observer,
  spool,
  number,
  coverage,
}: ObservationBatch): ObservationBatch {
  return {
    observer,
    spool,
    number,
    coverage: coverage.map((one) => ({
      ...one,
      seen: 0,
      attributed: 0,
      lost: one.lost + one.seen,
    })),
    minutes: [],
    listeners: [],
    names: [],
  };
}
