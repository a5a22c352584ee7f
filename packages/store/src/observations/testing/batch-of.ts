import { ObservationBatch } from "@mainstay/flows";
import type * as z from "zod";

/** What a batch is made of where a test says nothing else. */
type BatchParts = Partial<Omit<z.input<typeof ObservationBatch>, "observer">> & {
  readonly observer?: Partial<z.input<typeof ObservationBatch>["observer"]>;
};

/** A batch as an observer would send it: number 1 of a machine called `web`, unless a test says otherwise. */
export function batchOf({ observer, ...parts }: BatchParts = {}): ObservationBatch {
  return ObservationBatch.parse({
    observer: { id: "id-web", host: "web", platform: "linux", ...observer },
    spool: "first",
    number: 1,
    coverage: [],
    minutes: [],
    ...parts,
  });
}

type RowParts = Partial<z.input<typeof ObservationBatch>["minutes"][number]> & {
  readonly from?: string;
  readonly to?: string;
};

/** A row of one connection that was made, from one address to another, at port 443. */
export function rowOf({
  minute = 0,
  from = "10.0.0.1",
  to = "10.0.0.2",
  ...parts
}: RowParts = {}): z.input<typeof ObservationBatch>["minutes"][number] {
  return {
    minute,
    client: { address: from },
    server: { address: to },
    port: 443,
    protocol: "tcp",
    outcomes: { succeeded: 1 },
    roleBy: "told",
    ...parts,
  };
}
