import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import { Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { eventFields, programOf, timeOf } from "./event-fields.ts";

const Network = z.object({
  ...eventFields,
  Image: z.string(),
  Initiated: z.union([z.boolean(), z.string().transform((text) => text.toLowerCase() === "true")]),
  Protocol: z.string(),
  SourceIp: z.string(),
  SourcePort: Port,
  DestinationIp: z.string(),
  DestinationPort: Port,
});

/** Takes a connection that Sysmon saw being made (3). */
export function networkEvent(rows: Rows, event: Item): void {
  const { data, error } = Network.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.Protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, data.Protocol);
  const from = timeOf(data);
  if (from === undefined) return rows.reject("has no time that can be read", "");
  const client = rows.addresses.find(data.SourceIp);
  const server = rows.addresses.find(data.DestinationIp);
  if (client === undefined) return rows.reject("has a SourceIp that is no address", data.SourceIp);
  if (server === undefined)
    return rows.reject("has a DestinationIp that is no address", data.DestinationIp);
  const own = { host: data.Hostname, process: programOf(data.Image) };
  rows.connection({
    client: { address: client.text, ...(data.Initiated ? own : {}) },
    server: { address: server.text, ...(data.Initiated ? {} : own) },
    clientPort: data.SourcePort,
    port: data.DestinationPort,
    protocol,
    from,
    to: from,
    outcome: "succeeded",
    connections: 1,
    roleBy: "told",
    clock: `${data.Hostname} Sysmon`,
    vantage: `${data.Hostname} Sysmon ${data.Initiated ? "out" : "in"}`,
  });
}

const Query = z.object({ QueryName: z.string(), QueryResults: z.string().default("") });

/** Takes the answer to a question for a name (22): `type: 5 other.example;::ffff:192.0.2.1;`. */
export function dnsEvent(rows: Rows, event: Item): void {
  const { data, error } = Query.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  const name = data.QueryName.toLowerCase();
  const [first, ...more] = data.QueryResults.split(";").flatMap((answer) => {
    const address = rows.addresses.find(answer.trim());
    return address === undefined ? [] : [{ name, address: address.text }];
  });
  if (first === undefined) rows.passOver("is a question for a name that no address answers", name);
  else rows.name(first, ...more);
}

const Started = z.object({
  Hostname: z.string(),
  Image: z.string(),
  CommandLine: z.string().optional(),
});

/** Takes a process that was started (1). */
export function processEvent(rows: Rows, event: Item): void {
  const { data, error } = Started.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  rows.process({
    host: data.Hostname,
    process: programOf(data.Image),
    ...(data.CommandLine === undefined ? {} : { commandLine: data.CommandLine }),
  });
}
