import { randomUUID } from "node:crypto";
import type { Seen } from "@mainstay/agent";
import type { ObservationBatch } from "@mainstay/flows";

/** Makes numbered batches of what is seen, each a line of JSON, as `mainstay flows` reads them. */
export function numberedLines(): (seen: Seen) => string {
  const spool = randomUUID();
  let number = 0;
  return (seen) => {
    number++;
    const batch: ObservationBatch = { ...seen, spool, number };
    return `${JSON.stringify(batch)}\n`;
  };
}
