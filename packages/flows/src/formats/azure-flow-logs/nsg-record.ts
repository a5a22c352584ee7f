import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { logName, mapTuple, type TupleKind } from "./map-tuple.ts";

const NsgRecord = z.object({
  resourceId: z.string().optional(),
  properties: z.object({
    flows: z.array(
      z.object({
        flows: z.array(z.object({ mac: z.string().optional(), flowTuples: z.array(z.string()) })),
      }),
    ),
  }),
});

/** Takes a record of a flow log of a network security group: tuples of 8 values, or of 13 with states and counters. */
export function nsgRecord(rows: Rows, item: Item): void {
  const { data, error } = NsgRecord.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const log = logName("NSG", data.resourceId);
  for (const { flows } of data.properties.flows) {
    for (const { mac = "", flowTuples } of flows) {
      for (const tuple of flowTuples) mapTuple(rows, tuple, { ...tuples, log, adapter: mac });
    }
  }
}

const tuples: TupleKind = {
  fewest: 8,
  unit: 1_000,
  stateOf: ([, , , , , , , decision, state = ""]) => (decision === "D" ? "D" : state),
};
