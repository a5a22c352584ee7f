import type { KnownAddress } from "../../addresses/address-book.ts";
import type { Outcome, Transport } from "../../observation.ts";
import { otherTransport, findTransport } from "../../reading/transport.ts";
import type { Rows } from "../../reading/rows.ts";
import { decideServer } from "../../roles/decide-server.ts";

/**
 * What is read of a row of conn.log; absent numbers are NaN, absent texts are empty, what is written where an address should be and is
 * none is a text. Times in seconds.
 */
export type ZeekRow = {
  readonly time: number;
  readonly duration: number;
  readonly originator: KnownAddress | string;
  readonly originatorPort: number;
  readonly responder: KnownAddress | string;
  readonly responderPort: number;
  readonly transport: string;
  readonly service: string;
  readonly originatorBytes: number;
  readonly responderBytes: number;
  readonly state: string;
  readonly vantage: string;
};

/** Gives a row of conn.log on; `text` is what stands for it where it is left out. */
export function mapZeekRow(rows: Rows, row: ZeekRow, text: string): void {
  const protocol = findTransport(row.transport);
  if (protocol === undefined) return rows.passOver(otherTransport, row.transport);
  const [first, second] = [row.originator, row.responder];
  if (typeof first === "string") return rows.reject("has an originator that is no address", first);
  if (typeof second === "string") return rows.reject("has a responder that is no address", second);
  if (!(row.originatorPort >= 0 && row.responderPort >= 0)) {
    return rows.reject("has a port that is no number up to 65535", text);
  }
  if (Number.isNaN(row.time)) return rows.reject("has a time that is no number of seconds", text);
  const { server, by } =
    row.state === "OTH"
      ? decideServer(row.originatorPort, row.responderPort)
      : ({ server: "second", by: "told" } as const);
  const isTurned = server === "first";
  const from = row.time * 1_000;
  const bytesOut = isTurned ? row.responderBytes : row.originatorBytes;
  const bytesIn = isTurned ? row.originatorBytes : row.responderBytes;
  rows.connection({
    client: { address: isTurned ? second.text : first.text },
    server: { address: isTurned ? first.text : second.text },
    clientPort: isTurned ? row.responderPort : row.originatorPort,
    port: isTurned ? row.originatorPort : row.responderPort,
    protocol,
    from,
    to: row.duration > 0 ? from + row.duration * 1_000 : from,
    outcome: outcomeOf(row.state, protocol),
    connections: 1,
    bytesOut: bytesOut >= 0 ? bytesOut : undefined,
    bytesIn: bytesIn >= 0 ? bytesIn : undefined,
    roleBy: by,
    vantage: row.vantage,
    service: row.service === "" ? undefined : row.service,
  });
}

/**
 * What a state means (Zeek, base/protocols/conn). Without a SYN of the originator, an answer of the responder still proves that
 * it answered; of traffic whose beginning was not seen nothing is known.
 */
function outcomeOf(state: string, protocol: Transport): Outcome {
  switch (state) {
    case "REJ":
      return "refused";
    case "S0":
    case "SH":
    case "RSTOS0":
      return protocol === "tcp" ? "timed-out" : "unknown";
    case "S1":
    case "S2":
    case "S3":
    case "SF":
    case "RSTO":
    case "RSTR":
    case "RSTRH":
    case "SHR":
      return "succeeded";
    default:
      return "unknown";
  }
}
