import type { MachineProperties } from "./properties/machine-properties.ts";
import type { ProcessProperties } from "./properties/process-properties.ts";

/** The transports whose connections are read; everything else has no ports, and so no service that it leads to. */
export type Transport = "tcp" | "udp";

/**
 * What became of a connection: it was made; the other side refused it; nobody answered; something on the way or at an end let
 * it not through; it failed in a way that the source does not tell; or the source does not say what became of it.
 */
export const outcomes = [
  "succeeded",
  "refused",
  "timed-out",
  "blocked",
  "failed",
  "unknown",
] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether a connection that came to this was tried in vain. */
export function isFailure(outcome: Outcome): boolean {
  return outcome !== "succeeded" && outcome !== "unknown";
}

/**
 * Why one end was taken for the client, the surest first: the source says who began; the flags of TCP do; the other end was seen listening;
 * the other end's port is that of a known service; it is the lower one; or the other end merely received.
 */
export const roleEvidence = [
  "told",
  "flags",
  "listener",
  "known-port",
  "lower-port",
  "first-seen",
] as const;
export type RoleEvidence = (typeof roleEvidence)[number];

/**
 * One end of a connection, as far as the source knows it: an address in canonical form, the machine, the process, and the unit of systemd
 * or service of Windows that this is of.
 */
export type Party = {
  readonly address?: string;
  /** Whether the address means this within the machine alone, as those of the bridge of its containers do: others have the same. */
  readonly inner?: true;
  /** Instead of an address: the network of many that the source tells of together. */
  readonly network?: string;
  readonly host?: string;
  readonly process?: string;
  readonly unit?: string;
};

/**
 * Times that were measured, in whole microseconds: how many, what they add up to, the shortest and the longest. Whole, so that they
 * add up to the same in whichever order they come.
 */
export type Times = {
  readonly count: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
};

/**
 * What times are of, which never add up: from requests until their answers; or of packets until the word that they arrived (TCP, RFC
 * 6298), which is of the network and hardly of who answers.
 */
export const timesOf = ["responses", "roundTrips"] as const;

/** Each kind of times, where the source measures it. How long a connection was open is neither. */
export type MeasuredTimes = { readonly [Kind in (typeof timesOf)[number]]?: Times | undefined };

/**
 * What a row of a source tells of connections from a client to a port of a server: how many began, when, what became of
 * them, how much was sent. Instants are milliseconds since 1970 in UTC.
 */
export type Connection = MeasuredTimes & {
  readonly client: Party;
  readonly server: Party;
  readonly clientPort?: number;
  /** The port of the server. */
  readonly port: number;
  readonly protocol: Transport;
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
  /** How many connections; 0 for what only goes on with, or is the other half of, one that another row tells of. */
  readonly connections: number;
  /** Bytes from the client to the server, and back; absent where the source does not count them, 0 of what failed. */
  readonly bytesOut?: number;
  readonly bytesIn?: number;
  readonly roleBy: RoleEvidence;
  /**
   * From where this was seen. What was seen from one place adds up; what several places saw may be the same connections, so of
   * them the most counts.
   */
  readonly vantage: string;
  /** By whose clock the times are, if it is not the vantage's own; empty where they are of no connection but of the whole list. */
  readonly clock?: string;
  /** What is spoken, where the source looked into it: `dns`, `tls`. */
  readonly service?: string;
};

/** A port that something listens on; the address is absent where it listens on all of a machine's. */
export type Listener = {
  readonly address?: string;
  /** Whether the address means this within the machine alone. */
  readonly inner?: true;
  readonly host?: string;
  readonly port: number;
  readonly protocol: Transport;
  readonly process?: string;
  readonly unit?: string;
  /** When that was seen, in milliseconds since 1970, if the source tells. */
  readonly at?: number;
  /** From where it was seen, as of connections: of a list that does not name its machine, this stands for it. */
  readonly vantage?: string;
  /** Empty where the time is of the whole list, as of connections. */
  readonly clock?: string;
};

/**
 * How a name came to stand for an address: `name`, because somebody asked for the name and was led there; `reverse-name`, because the
 * address was asked for and this is what it answers to (PTR, RFC 1035, 3.5). That is written by whoever has the block of addresses,
 * and is seldom the name that a client wanted.
 */
export const nameKinds = ["name", "reverse-name"] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name that stood for an address; and when, in milliseconds since 1970, if the source tells. */
export type NameSeen = {
  readonly name: string;
  readonly address: string;
  readonly kind: NameKind;
  readonly at?: number;
};

/** A process of a machine: by what its connections name it, and what is told of it. */
export type ProcessSeen = {
  readonly process: string;
  readonly unit?: string;
  readonly properties: ProcessProperties;
};

/** A machine, the addresses that are its own, and what else the source tells of it, or of a process of it. */
export type MachineSeen = {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly properties?: MachineProperties;
  readonly process?: ProcessSeen;
  /** When that was so, in milliseconds since 1970, if the source tells. */
  readonly at?: number;
  /** From where it was seen, as of connections. */
  readonly vantage?: string;
};

/** Where everything goes that is read from a source. */
export type FlowSink = {
  readonly connection: (connection: Connection) => void;
  readonly listener: (listener: Listener) => void;
  readonly name: (seen: NameSeen) => void;
  readonly machine: (seen: MachineSeen) => void;
};
