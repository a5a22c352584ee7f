import * as z from "zod";
import { oneTime } from "../../book/times.ts";
import type { Outcome, Transport } from "../../observation.ts";
import type { Format, TableRecord } from "../../reading/format.ts";
import { Count, InstantText } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";
import { type Decision, decideServer } from "../../roles/decide-server.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** Flows of Argus (`ra`), as tables joined by commas or tabs; both directions are one row. */
export const argus: Format = {
  id: "argus",
  title: "Argus flows",
  table: {
    recognise: (columns) =>
      ["SrcAddr", "DstAddr", "Sport", "Dport", "Proto"].every((one) => columns.has(one)),
    open: (rows) => ({ record: (record) => take(rows, record) }),
  },
};

const ArgusRow = z.object({
  StartTime: InstantText,
  Dur: Count.default(0),
  SrcAddr: z.string(),
  DstAddr: z.string(),
  Sport: z.string(),
  Dport: z.string(),
  Dir: z.string().default("?>"),
  State: z.string().default(""),
  TotBytes: Count.optional(),
  SrcBytes: Count.optional(),
  /** From the first packet to the end of the handshake, in seconds; 0 where there was none (ra(1), `tcprtt`). */
  TcpRtt: Count.optional(),
});

function take(rows: Rows, record: TableRecord): void {
  const transport = record["Proto"] ?? "";
  const protocol = findTransport(transport);
  if (protocol === undefined) return rows.passOver(otherTransport, transport);
  const { data, error } = ArgusRow.safeParse(record);
  if (error !== undefined) {
    const { why, value } = faultOf(error, record);
    return rows.reject(why, value);
  }
  const first = rows.addresses.find(data.SrcAddr);
  const second = rows.addresses.find(data.DstAddr);
  if (first === undefined) return rows.reject("has a SrcAddr that is no address", data.SrcAddr);
  if (second === undefined) return rows.reject("has a DstAddr that is no address", data.DstAddr);
  const [sent, received] = [toPort(data.Sport), toPort(data.Dport)];
  if (sent === -1 || received === -1)
    return rows.reject("has a port that is no number up to 65535", data.Dport);
  const { server, by } = decide(data.Dir, sent, received);
  const isTurned = server === "first";
  const [fromFirst, all] = [data.SrcBytes, data.TotBytes];
  const fromSecond = all === undefined || fromFirst === undefined ? undefined : all - fromFirst;
  rows.connection({
    client: { address: isTurned ? second.text : first.text },
    server: { address: isTurned ? first.text : second.text },
    clientPort: isTurned ? received : sent,
    port: isTurned ? sent : received,
    protocol,
    from: data.StartTime,
    to: data.StartTime + data.Dur * 1_000,
    outcome: outcomeOf(data.State, protocol),
    connections: 1,
    bytesOut: isTurned ? fromSecond : fromFirst,
    bytesIn: isTurned ? fromFirst : fromSecond,
    ...(data.TcpRtt === undefined || data.TcpRtt === 0
      ? {}
      : { roundTrips: oneTime(data.TcpRtt * 1_000) }),
    roleBy: by,
    vantage: "Argus",
  });
}

function toPort(text: string): number {
  return /^0x[\da-f]{1,4}$/i.test(text) ? Number.parseInt(text, 16) : portOf(text);
}

/** An arrow without a question mark says who began. */
function decide(direction: string, sent: number, received: number): Decision {
  if (direction.includes("?")) return decideServer(sent, received);
  return { server: direction.endsWith(">") ? "second" : "first", by: "told" };
}

/** The flags of the source, then those of the destination (`FSPA_FSPA`); or a word for transports without flags. */
function outcomeOf(state: string, protocol: Transport): Outcome {
  if (protocol === "udp") return state === "CON" ? "succeeded" : "unknown";
  const [asked = "", answered = ""] = state.split("_");
  if (answered === "")
    return asked.includes("S") ? "timed-out" : state === "CON" ? "succeeded" : "unknown";
  return answered.includes("R") &&
    !/[SP]/.test(answered) &&
    asked.includes("S") &&
    !/[PF]/.test(asked)
    ? "refused"
    : "succeeded";
}
