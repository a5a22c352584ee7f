import * as z from "zod";
import type { Item } from "../../reading/format.ts";
import { Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { answeredNames, type Answered } from "../../reading/answered-names.ts";
import { toNameSeen } from "../../reading/to-name-seen.ts";
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
  SourceHostname: z.string().optional(),
  DestinationHostname: z.string().optional(),
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
  // Sysmon asks by itself what the addresses are called, unless DnsLookup is off (https://learn.microsoft.com/sysinternals/downloads/sysmon).
  const [far, called] = data.Initiated
    ? [server.text, data.DestinationHostname]
    : [client.text, data.SourceHostname];
  const seen = toNameSeen({ name: called ?? "", address: far, kind: "reverse-name" }, from);
  if (seen !== undefined) rows.alsoName(seen);
}

const Query = z.object({ QueryName: z.string(), QueryResults: z.string().default("") });

/**
 * Takes the answer to a question for a name (22): `type: 5 other.example;::ffff:192.0.2.1;`, or for that of an address:
 * `type: 12 host.example;`.
 */
export function dnsEvent(rows: Rows, event: Item): void {
  const { data, error } = Query.safeParse(event);
  if (error !== undefined) {
    const { why, value } = faultOf(error, event);
    return rows.reject(why, value);
  }
  const name = data.QueryName.toLowerCase();
  const [first, ...more] = answeredNames(name, data.QueryResults.split(";").map(toAnswer)).flatMap(
    (written) => toNameSeen(written) ?? [],
  );
  if (first === undefined) rows.passOver("is a question that no address or name answers", name);
  else rows.name(first, ...more);
}

/** Addresses stand by themselves, every other record behind the number of its type: 12 is PTR. */
function toAnswer(written: string): Answered {
  const [, type, value] = /^type:\s*(\d+)\s+(.*)$/.exec(written.trim()) ?? [];
  if (type === undefined || value === undefined) return { value: written.trim() };
  return { value, type: type === "12" ? "PTR" : type };
}
