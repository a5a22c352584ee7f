import { mostRowsOfABatch, type ObservationBatch } from "@mainstay/flows/watching";
import type { Seen } from "../observe.ts";

/** Which spool numbers the batches, and from which number. */
export type Numbering = { readonly spool: string; readonly next: number };

/** Makes numbered batches of what was seen, as many as it has rows for; all but the rows is in the first. */
export function splitBatches(
  { minutes, coverage, listeners, names, observer }: Seen,
  { spool, next }: Numbering,
): readonly ObservationBatch[] {
  const count = Math.max(1, Math.ceil(minutes.length / mostRowsOfABatch));
  return Array.from({ length: count }, (_, at) => ({
    observer,
    spool,
    number: next + at,
    minutes: minutes.slice(at * mostRowsOfABatch, (at + 1) * mostRowsOfABatch),
    ...(at === 0 ? { coverage, listeners, names } : { coverage: [], listeners: [], names: [] }),
  }));
}
