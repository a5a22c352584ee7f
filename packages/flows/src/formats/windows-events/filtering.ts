import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import { Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { eventFields, programOf, timeOf } from "./event-fields.ts";

const Filtering = z.object({
  ...eventFields,
  Application: z.string(),
  Direction: z.string(),
  SourceAddress: z.string(),
  SourcePort: Port,
  DestAddress: z.string(),
  DestPort: Port,
  Protocol: z.union([z.string(), z.number()]),
});

/** Takes a connection that the filtering platform allowed (5156) or blocked (5157); whether it was made is not said. The source began it. */
export function filteringEvent(rows: Rows, event: Item): void {
  const { data, error } = Filtering.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.Protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, String(data.Protocol));
  const from = timeOf(data);
  if (from === undefined) return rows.reject("has no time that can be read", "");
  const client = rows.addresses.find(data.SourceAddress);
  const server = rows.addresses.find(data.DestAddress);
  if (client === undefined)
    return rows.reject("has a SourceAddress that is no address", data.SourceAddress);
  if (server === undefined)
    return rows.reject("has a DestAddress that is no address", data.DestAddress);
  const isInbound = data.Direction === "%%14592" || /^in/i.test(data.Direction);
  const own = { host: data.Hostname, process: programOf(data.Application) };
  rows.connection({
    client: { address: client.text, ...(isInbound ? {} : own) },
    server: { address: server.text, ...(isInbound ? own : {}) },
    clientPort: data.SourcePort,
    port: data.DestPort,
    protocol,
    from,
    to: from,
    outcome: Number(event["EventID"]) === 5157 ? "blocked" : "unknown",
    connections: 1,
    roleBy: "told",
    clock: `${data.Hostname} filtering`,
    vantage: `${data.Hostname} filtering ${isInbound ? "in" : "out"}`,
  });
}

const Listening = z.object({
  ...eventFields,
  Application: z.string(),
  SourceAddress: z.string(),
  SourcePort: Port,
  Protocol: z.union([z.string(), z.number()]),
});

/** Takes a process that began to listen (5154). */
export function listenEvent(rows: Rows, event: Item): void {
  const { data, error } = Listening.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.Protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, String(data.Protocol));
  const address = rows.addresses.find(data.SourceAddress);
  const at = timeOf(data);
  rows.listener({
    host: data.Hostname,
    process: programOf(data.Application),
    port: data.SourcePort,
    protocol,
    vantage: `${data.Hostname} filtering in`,
    ...(at === undefined ? {} : { at }),
    ...(address === undefined || address.kind === "unspecified" ? {} : { address: address.text }),
  });
}
