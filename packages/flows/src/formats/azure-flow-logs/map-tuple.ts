import type { Outcome } from "../../observation.ts";
import type { Rows } from "../../reading/rows.ts";
import { findTransport, otherTransport, portOf } from "../../reading/transport.ts";

/** What the two kinds of flow logs say differently of a tuple. */
export type TupleKind = {
  /** How many values a tuple has at least. */
  readonly fewest: number;
  /** How many milliseconds one of its units of time has. */
  readonly unit: 1 | 1_000;
  /** B begins, C goes on, E ends, D is denied; empty in version 1, which only has beginnings. */
  readonly stateOf: (values: readonly string[]) => string;
};

/** Its kind, the log that tells of it, and the network adapter that it was seen at. */
type SeenTuple = TupleKind & { readonly log: string; readonly adapter: string };

/**
 * Gives a tuple on. The beginning and the end of a flow are kept apart as seen from two places: each counts it, and a log may
 * lack either. Two logs may tell of the same flow at the same adapter: those of the groups of its subnet and of its own, and that of
 * the virtual network. So each log is a place as well. Counters are since the tuple before, so that they add up. The source is who
 * began.
 */
export function mapTuple(rows: Rows, tuple: string, kind: SeenTuple): void {
  const values = tuple.split(",");
  const [time = "", source = "", target = "", sourcePort = "", targetPort = ""] = values;
  const [transport = "", direction = ""] = values.slice(5);
  if (values.length < kind.fewest) return rows.reject("is a tuple with too few values", tuple);
  const protocol = findTransport(transport);
  if (protocol === undefined) return rows.passOver(otherTransport, transport);
  const client = rows.addresses.find(source);
  const server = rows.addresses.find(target);
  const port = portOf(targetPort);
  const clientPort = portOf(sourcePort);
  if (client === undefined || server === undefined) {
    return rows.reject("is a tuple with an end that is no address", tuple);
  }
  if (port === -1 || clientPort === -1) {
    return rows.reject("is a tuple with a port that is no number up to 65535", tuple);
  }
  if (!/^\d{1,13}$/.test(time)) {
    return rows.reject("is a tuple with a time that is no number", tuple);
  }
  const state = kind.stateOf(values);
  if (!/^[BCED]?$/.test(state)) {
    return rows.reject("is a tuple with a state that is none of B, C, E and D", tuple);
  }
  const instant = Number(time) * kind.unit;
  const [bytesOut = "", packetsIn = "", bytesIn = ""] = values.slice(10);
  const isBeginning = state === "B" || state === "";
  rows.connection({
    client: { address: client.text },
    server: { address: server.text },
    clientPort,
    port,
    protocol,
    from: instant,
    to: instant,
    outcome: outcomeOf(state, Number(packetsIn)),
    connections: state === "C" ? 0 : 1,
    ...(isBeginning || state === "D" ? {} : sizes(bytesOut, bytesIn)),
    roleBy: "told",
    clock: `Azure ${kind.adapter}`,
    vantage: `Azure ${kind.log} ${kind.adapter} ${direction}${isBeginning ? " begins" : ""}`,
  });
}

/**
 * What a log is called: its kind, and the resource that it is of: the resource group, and all after the provider, since a network and
 * what is in it may have one name. Azure writes them in capitals or not.
 */
export function logName(kind: "NSG" | "VNet", resource = ""): string {
  const [, group, name] =
    /\/resourcegroups\/([^/]+)\/(?:providers\/[^/]+\/)?(.+?)\/?$/i.exec(resource) ?? [];
  const known = group === undefined || name === undefined ? resource : `${group}/${name}`;
  return `${kind} ${known.toLowerCase()}`.trim();
}

function outcomeOf(state: string, packetsIn: number): Outcome {
  if (state === "D") return "blocked";
  if (state === "B" || state === "") return "unknown";
  return packetsIn > 0 ? "succeeded" : state === "E" ? "timed-out" : "unknown";
}

function sizes(...written: readonly [out: string, back: string]) {
  const [bytesOut, bytesIn] = written.map((text) =>
    /^\d+$/.test(text) ? Number(text) : undefined,
  );
  return bytesOut === undefined || bytesIn === undefined ? {} : { bytesOut, bytesIn };
}
