import { isWithinMachine } from "../../addresses/inner-networks.ts";
import * as z from "zod";
import { timesIn } from "../../book/times.ts";
import type { Connection, Times, Transport } from "../../observation.ts";
import type { Item } from "../../reading/format.ts";
import { Count, InstantText, Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { toNameSeen } from "../../reading/to-name-seen.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";
import type { OwnNetworks } from "./own-networks.ts";

/** Names as JSON or, in an export as CSV, as its text. What is otherwise tells of none; the connection stands. */
const Names = z
  .preprocess((value) => (typeof value === "string" ? parsed(value) : value), z.array(z.string()))
  .catch([]);

/** A row of VMConnection: what a process of a machine did in a minute with one port. Counters of zero are missing. */
const VmConnection = z.object({
  TimeGenerated: InstantText,
  Computer: z.string(),
  Direction: z
    .string()
    .toLowerCase()
    .pipe(z.enum(["inbound", "outbound"])),
  ProcessName: z.string().optional(),
  SourceIp: z.string(),
  DestinationIp: z.string(),
  DestinationPort: Port,
  Protocol: z.string(),
  BytesSent: Count.optional(),
  BytesReceived: Count.optional(),
  LinksEstablished: Count.default(0),
  LinksFailed: Count.default(0),
  Responses: Count.default(0),
  ResponseTimeSum: Count.default(0),
  ResponseTimeMin: Count.default(0),
  ResponseTimeMax: Count.default(0),
  RemoteDnsQuestions: Names,
  RemoteDnsCanonicalNames: Names,
});

type VmConnection = z.output<typeof VmConnection>;

/** Takes a row of VMConnection. */
export function connectionRow(rows: Rows, item: Item, networks: OwnNetworks): void {
  const { data, error } = VmConnection.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const protocol = findTransport(data.Protocol);
  if (protocol === undefined) return rows.passOver(otherTransport, data.Protocol);
  const source = rows.addresses.find(data.SourceIp);
  const target = rows.addresses.find(data.DestinationIp);
  if (source === undefined) return rows.reject("has a SourceIp that is no address", data.SourceIp);
  if (target === undefined)
    return rows.reject("has a DestinationIp that is no address", data.DestinationIp);
  const ends = { source: source.text, target: target.text, protocol };
  const [own, other] = isOutbound(data) ? [source, target] : [target, source];
  networks.seen(data.Computer, own.text);
  if (!isWithinMachine(own.text, other.text)) give(rows, data, { ...ends, isInner: false });
  else
    networks.later(() => {
      give(rows, data, { ...ends, isInner: networks.isBridge(data.Computer, own.text) });
    });
}

function isOutbound({ Direction: direction }: VmConnection): boolean {
  return direction === "outbound";
}

/** The ends of a row, and whether they are within its machine. */
type Ends = {
  readonly source: string;
  readonly target: string;
  readonly protocol: Transport;
  readonly isInner: boolean;
};

function give(rows: Rows, data: VmConnection, { source, target, protocol, isInner }: Ends): void {
  const isOut = isOutbound(data);
  const own = {
    host: data.Computer,
    ...(data.ProcessName === undefined ? {} : { process: data.ProcessName }),
  };
  const inner = isInner ? ({ inner: true, host: data.Computer } as const) : {};
  const made: Connection = {
    client: { address: source, ...inner, ...(isOut ? own : {}) },
    server: { address: target, ...inner, ...(isOut ? {} : own) },
    port: data.DestinationPort,
    protocol,
    from: data.TimeGenerated,
    to: data.TimeGenerated + minute,
    outcome: "succeeded",
    connections: data.LinksEstablished,
    bytesOut: isOut ? data.BytesSent : data.BytesReceived,
    bytesIn: isOut ? data.BytesReceived : data.BytesSent,
    responses: responsesOf(data),
    roleBy: "told",
    vantage: `VM insights ${data.Computer}`,
  };
  // The questions that the address answered, as the agent saw them asked, and what they were aliases of.
  for (const name of [...data.RemoteDnsQuestions, ...data.RemoteDnsCanonicalNames]) {
    const address = isOut ? target : source;
    const seen = toNameSeen({ name, address, kind: "name" }, data.TimeGenerated);
    if (seen !== undefined) rows.alsoName(seen);
  }
  const { LinksFailed: failed } = data;
  if (failed === 0) return rows.connection(made);
  const { bytesOut, bytesIn, responses, ...common } = made;
  const counted = [bytesOut, bytesIn, responses].some((figure) => figure !== undefined);
  rows.connection({ ...common, outcome: "failed", connections: failed, bytesOut: 0, bytesIn: 0 });
  if (data.LinksEstablished > 0 || counted) rows.also(made);
}

/** The times are in milliseconds (https://learn.microsoft.com/azure/azure-monitor/reference/tables/vmconnection). */
function responsesOf(data: VmConnection): Times | undefined {
  const { Responses: count, ResponseTimeSum: sum } = data;
  return timesIn({ count, sum, min: data.ResponseTimeMin, max: data.ResponseTimeMax });
}

const minute = 60_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
