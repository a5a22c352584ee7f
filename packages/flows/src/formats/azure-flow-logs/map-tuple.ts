import type { Outcome } from "../../observation.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";

/** A tuple of a flow log as written, with what its kind of log says differently in one form. */
export type Tuple = {
  readonly tuple: string;
  readonly fields: number;
  /** How many values a tuple of this kind has at least. */
  readonly fewest: number;
  readonly instant: number;
  readonly source: string;
  readonly target: string;
  readonly sourcePort: string;
  readonly targetPort: string;
  readonly transport: string;
  readonly direction: string;
  /** B begins, C goes on, E ends, D is denied; empty in version 1, which only has beginnings. */
  readonly state: string;
  readonly packetsIn: number;
  readonly bytesOut: string;
  readonly bytesIn: string;
  readonly vantage: string;
};

/**
 * Gives a tuple on. The beginning and the end of a flow are kept apart as seen from two places: each counts it, and a log may
 * lack either. Counters are since the tuple before, so that they add up. The source is who began.
 */
export function mapTuple(rows: Rows, tuple: Tuple): void {
  if (tuple.fields < tuple.fewest)
    return rows.reject("is a tuple with too few values", tuple.tuple);
  const protocol = findTransport(tuple.transport);
  if (protocol === undefined) return rows.passOver(otherTransport, tuple.transport);
  const client = rows.addresses.find(tuple.source);
  const server = rows.addresses.find(tuple.target);
  const port = portOf(tuple.targetPort);
  const clientPort = portOf(tuple.sourcePort);
  if (client === undefined || server === undefined) {
    return rows.reject("is a tuple with an end that is no address", tuple.tuple);
  }
  if (port === -1 || clientPort === -1) {
    return rows.reject("is a tuple with a port that is no number up to 65535", tuple.tuple);
  }
  if (!Number.isFinite(tuple.instant)) {
    return rows.reject("is a tuple with a time that is no number", tuple.tuple);
  }
  if (!/^[BCED]?$/.test(tuple.state)) {
    return rows.reject("is a tuple with a state that is none of B, C, E and D", tuple.tuple);
  }
  const isBeginning = tuple.state === "B" || tuple.state === "";
  rows.connection({
    client: { address: client.text },
    server: { address: server.text },
    clientPort,
    port,
    protocol,
    from: tuple.instant,
    to: tuple.instant,
    outcome: outcomeOf(tuple),
    connections: tuple.state === "C" ? 0 : 1,
    ...sizes(tuple),
    roleBy: "told",
    clock: tuple.vantage,
    vantage: `${tuple.vantage} ${tuple.direction}${isBeginning ? " begins" : ""}`,
  });
}

function outcomeOf({ state, packetsIn }: Tuple): Outcome {
  if (state === "D") return "blocked";
  if (state === "B" || state === "") return "unknown";
  return packetsIn > 0 ? "succeeded" : state === "E" ? "timed-out" : "unknown";
}

function sizes({ bytesOut, bytesIn, state }: Tuple) {
  const [out, back] = [bytesOut, bytesIn].map((text) =>
    /^\d+$/.test(text) ? Number(text) : undefined,
  );
  if (state === "B" || state === "D" || out === undefined || back === undefined) return {};
  return { bytesOut: out, bytesIn: back };
}
