import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { mapTuple } from "./map-tuple.ts";

const NsgRecord = z.object({
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
  for (const { flows } of data.properties.flows) {
    for (const { mac = "", flowTuples } of flows) {
      for (const tuple of flowTuples) {
        const values = tuple.split(",");
        const [time = "", source = "", target = "", sourcePort = "", targetPort = ""] = values;
        const [transport = "", direction = "", decision = "", state = ""] = values.slice(5);
        mapTuple(rows, {
          tuple,
          fields: values.length,
          fewest: 8,
          instant: Number(time) * 1_000,
          source,
          target,
          sourcePort,
          targetPort,
          transport,
          direction,
          state: decision === "D" ? "D" : state,
          packetsIn: Number(values[11] ?? ""),
          bytesOut: values[10] ?? "",
          bytesIn: values[12] ?? "",
          vantage: `Azure ${mac}`,
        });
      }
    }
  }
}
