import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { logName, mapTuple, type TupleKind } from "./map-tuple.ts";

const VnetRecord = z.object({
  macAddress: z.string().optional(),
  flowLogResourceID: z.string().optional(),
  /** The virtual network, subnet or adapter that is logged. */
  targetResourceID: z.string().optional(),
  flowRecords: z.object({
    flows: z.array(
      z.object({ flowGroups: z.array(z.object({ flowTuples: z.array(z.string()) })) }),
    ),
  }),
});

/** Takes a record of a flow log of a virtual network: tuples of 13 values, times in milliseconds, protocols by number. */
export function vnetRecord(rows: Rows, item: Item): void {
  const { data, error } = VnetRecord.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const { macAddress: adapter = "", targetResourceID, flowLogResourceID } = data;
  const log = logName("VNet", targetResourceID ?? flowLogResourceID);
  for (const { flowGroups } of data.flowRecords.flows) {
    for (const { flowTuples } of flowGroups) {
      for (const tuple of flowTuples) mapTuple(rows, tuple, { ...tuples, log, adapter });
    }
  }
}

const tuples: TupleKind = {
  fewest: 13,
  unit: 1,
  stateOf: ([, , , , , , , state = ""]) => state,
};
