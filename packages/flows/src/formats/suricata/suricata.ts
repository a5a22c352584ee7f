import * as z from "zod";
import type { Outcome, Transport } from "../../observation.ts";
import type { Format, Item } from "../../reading/format.ts";
import { InstantText } from "../../reading/fields.ts";
import { tunnels } from "../../reading/tunnels.ts";
import { findTransport, otherTransport } from "../../reading/transport.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { flowOf, nameEvent, type NamesTo } from "./name-event.ts";
import { vantageOf } from "./vantage.ts";

/** The flows of Suricata's eve.json, and the names that it saw; its other events tell of the same connections, or of packets. */
export const suricata: Format = {
  id: "suricata",
  title: "Suricata eve.json",
  items: {
    recognise: (item) => typeof item["event_type"] === "string" && "timestamp" in item,
    open: (rows) => {
      const to = { rows, tunnels: tunnels(rows) };
      return { item: (item) => take(to, item), end: to.tunnels.end };
    },
  },
};

const Port = z.int().min(0).max(65_535).optional();
const Size = z.number().nonnegative();

const FlowEvent = z.object({
  timestamp: InstantText,
  src_ip: z.string(),
  src_port: Port,
  dest_ip: z.string(),
  dest_port: Port,
  proto: z.string(),
  app_proto: z.string().optional(),
  app_proto_orig: z.string().optional(),
  host: z.unknown().optional(),
  flow: z.object({
    bytes_toserver: Size,
    bytes_toclient: Size,
    pkts_toclient: Size,
    start: InstantText,
    end: InstantText.optional(),
    state: z.string().optional(),
  }),
  tcp: z
    .object({
      syn: z.boolean().optional(),
      rst: z.boolean().optional(),
      tcp_flags_tc: z.string().optional(),
    })
    .optional(),
});
type FlowEvent = z.output<typeof FlowEvent>;

function take(to: NamesTo, item: Item): void {
  const { rows } = to;
  const type = item["event_type"];
  if (nameEvent(to, type, item)) return;
  if (type !== "flow") {
    return rows.passOver(
      "is an event other than of a flow or a name",
      typeof type === "string" ? type : "",
    );
  }
  const { data, error } = FlowEvent.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const connection = flowOf(item);
  if (connection !== undefined) {
    if (isTunnel(data)) to.tunnels.lead(connection);
    to.tunnels.close(connection);
  }
  const protocol = findTransport(data.proto);
  if (protocol === undefined) return rows.passOver(otherTransport, data.proto);
  const client = rows.addresses.find(data.src_ip);
  const server = rows.addresses.find(data.dest_ip);
  if (client === undefined) return rows.reject("has a src_ip that is no address", data.src_ip);
  if (server === undefined) return rows.reject("has a dest_ip that is no address", data.dest_ip);
  if (data.dest_port === undefined) return rows.reject("has no dest_port", "");
  const { flow } = data;
  rows.connection({
    client: { address: client.text },
    server: { address: server.text },
    ...(data.src_port === undefined ? {} : { clientPort: data.src_port }),
    port: data.dest_port,
    protocol,
    from: flow.start,
    to: Math.max(flow.start, flow.end ?? flow.start),
    outcome: outcomeOf(data, protocol),
    connections: 1,
    bytesOut: flow.bytes_toserver,
    bytesIn: flow.bytes_toclient,
    roleBy: data.tcp?.syn === true ? "flags" : "first-seen",
    vantage: vantageOf(data.host),
    ...(data.app_proto === undefined || data.app_proto === "failed"
      ? {}
      : { service: data.app_proto }),
  });
}

/**
 * What began as HTTP and went on encrypted was led on by a proxy (CONNECT): `app_proto_orig` is what was spoken before it changed
 * (https://docs.suricata.io/en/latest/appendix/eve-index.html).
 */
function isTunnel({ app_proto: spoken, app_proto_orig: before }: FlowEvent): boolean {
  return spoken === "tls" && before === "http";
}

/** The flags to the client, in hexadecimal: SYN is 2, RST is 4, ACK is 16. */
function outcomeOf({ flow, tcp }: FlowEvent, protocol: Transport): Outcome {
  if (protocol === "udp") return flow.pkts_toclient > 0 ? "succeeded" : "unknown";
  const flags = Number.parseInt(tcp?.tcp_flags_tc ?? "", 16);
  if (flow.pkts_toclient === 0) return tcp?.syn === false ? "unknown" : "timed-out";
  if ((flags & 2) === 0 && (flags & 4) !== 0) return "refused";
  return flow.state === "new" && Number.isNaN(flags) ? "unknown" : "succeeded";
}
