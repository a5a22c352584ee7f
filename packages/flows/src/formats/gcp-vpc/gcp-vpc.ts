import * as z from "zod";
import { oneTime } from "../../book/times.ts";
import type { Format, Item } from "../../reading/format.ts";
import { Count, InstantText, Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { halfFlow } from "../half-flow.ts";

/** VPC flow logs of Google Cloud, as Cloud Logging exports them or as their payload alone. Each row is one direction of a flow. */
export const gcpVpc: Format = {
  id: "gcp-vpc",
  title: "Google Cloud VPC flow log",
  items: {
    recognise: (item) => FlowPayload.safeParse(payloadOf(item)).success,
    open: (rows) => ({ item: (item) => take(rows, item) }),
  },
};

const Instance = z.object({ vm_name: z.string().optional() }).optional();

const FlowPayload = z.object({
  connection: z.object({
    src_ip: z.string(),
    dest_ip: z.string(),
    src_port: Port.optional(),
    dest_port: Port.optional(),
    protocol: z.union([z.number(), z.string()]),
  }),
  bytes_sent: Count.optional(),
  start_time: InstantText,
  end_time: InstantText.optional(),
  reporter: z.string().optional(),
  /** What was measured at the reporter, in milliseconds; absent where nothing was, as of UDP. */
  rtt_msec: Count.optional(),
  src_instance: Instance,
  dest_instance: Instance,
});

function payloadOf(item: Item): Item {
  const payload = item["jsonPayload"];
  return typeof payload === "object" && payload !== null ? { ...payload } : item;
}

function take(rows: Rows, item: Item): void {
  const payload = payloadOf(item);
  if (!("connection" in payload)) return rows.passOver("is an entry of another log", "");
  const { data, error } = FlowPayload.safeParse(payload);
  if (error !== undefined) {
    const { why, value } = faultOf(error, payload);
    return rows.reject(why, value);
  }
  const {
    connection,
    reporter = "",
    start_time: from,
    end_time: to = from,
    bytes_sent: bytes,
    rtt_msec: roundTrip,
  } = data;
  const protocol = findTransport(connection.protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, String(connection.protocol));
  halfFlow(rows, {
    sender: {
      address: connection.src_ip,
      host: data.src_instance?.vm_name,
      port: connection.src_port,
    },
    receiver: {
      address: connection.dest_ip,
      host: data.dest_instance?.vm_name,
      port: connection.dest_port,
    },
    protocol,
    from,
    to: Math.max(from, to),
    bytes,
    roundTrips: roundTrip === undefined ? undefined : oneTime(roundTrip),
    outcome: "unknown",
    vantage: `Google Cloud ${reporter}`,
  });
}
