import * as z from "zod";
import type { Outcome } from "../../observation.ts";
import type { Format, Item } from "../../reading/format.ts";
import { Count, InstantText, Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** Network sessions in the form that Microsoft Sentinel gives all firewalls (ASIM NetworkSession), as CSV or JSON. */
export const asim: Format = {
  id: "asim",
  title: "Sentinel network sessions",
  items: {
    recognise: (item) => required.every((column) => column in item),
    open: (rows) => ({ item: (item) => take(rows, item) }),
  },
  table: {
    recognise: (columns) => required.every((column) => columns.has(column)),
    open: (rows) => ({ record: (record) => take(rows, record) }),
  },
};

const required = ["SrcIpAddr", "DstIpAddr", "DstPortNumber"] as const;

const Session = z.object({
  TimeGenerated: InstantText.optional(),
  EventStartTime: InstantText.optional(),
  EventEndTime: InstantText.optional(),
  NetworkProtocol: z.string(),
  SrcIpAddr: z.string(),
  SrcPortNumber: Port.optional(),
  DstIpAddr: z.string(),
  DstPortNumber: Port,
  DvcAction: z.string().default(""),
  EventCount: Count.default(1),
  SrcBytes: Count.optional(),
  DstBytes: Count.optional(),
  SrcHostname: z.string().optional(),
  DstHostname: z.string().optional(),
  SrcProcessName: z.string().optional(),
  NetworkApplicationProtocol: z.string().optional(),
  EventProduct: z.string().default("firewall"),
});

function take(rows: Rows, item: Item): void {
  const { data, error } = Session.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.NetworkProtocol);
  if (protocol === undefined) return rows.passOver(otherTransport, data.NetworkProtocol);
  const client = rows.addresses.find(data.SrcIpAddr);
  const server = rows.addresses.find(data.DstIpAddr);
  if (client === undefined)
    return rows.reject("has a SrcIpAddr that is no address", data.SrcIpAddr);
  if (server === undefined)
    return rows.reject("has a DstIpAddr that is no address", data.DstIpAddr);
  const from = data.EventStartTime ?? data.TimeGenerated;
  if (from === undefined)
    return rows.reject("has neither an EventStartTime nor a TimeGenerated", "");
  rows.connection({
    client: {
      address: client.text,
      ...(data.SrcHostname === undefined ? {} : { host: data.SrcHostname }),
      ...(data.SrcProcessName === undefined ? {} : { process: data.SrcProcessName }),
    },
    server: {
      address: server.text,
      ...(data.DstHostname === undefined ? {} : { host: data.DstHostname }),
    },
    ...(data.SrcPortNumber === undefined || data.SrcPortNumber === 0
      ? {}
      : { clientPort: data.SrcPortNumber }),
    port: data.DstPortNumber,
    protocol,
    from,
    to: Math.max(from, data.EventEndTime ?? from),
    outcome: outcomeOf(data.DvcAction),
    connections: data.EventCount,
    bytesOut: data.SrcBytes,
    bytesIn: data.DstBytes,
    roleBy: "told",
    vantage: data.EventProduct,
    ...(data.NetworkApplicationProtocol === undefined
      ? {}
      : { service: data.NetworkApplicationProtocol.toLowerCase() }),
  });
}

function outcomeOf(action: string): Outcome {
  if (/^(?:deny|drop|reset)/i.test(action)) return "blocked";
  return "unknown";
}
