import type { Outcome, Times } from "../observation.ts";

/** One end of a TCP socket: an address in canonical form, and a port; 0 where the kernel does not tell it any more. */
export type End = { readonly address: string; readonly port: number };

/**
 * What a socket does: it listens; it waits for an answer to its first packet; it is, or was until a moment ago, connected; or only
 * the memory of its connection is left (TIME-WAIT).
 */
export type SocketState = "listening" | "connecting" | "connected" | "left";

/** Who holds a socket: a program, and the unit, container or package that it is of. */
export type Owner = { readonly process?: string; readonly unit?: string };

/** What is known of a TCP socket, be it alive or not. */
type Facts = {
  /** Stays with a socket while it lives, and is no other's in its network namespace. */
  readonly id: string;
  readonly local: End;
  /** Absent where it has no other end. */
  readonly remote?: End;
  /** Which end began, where the counters of the socket prove it. */
  readonly beganBy?: "local" | "remote";
  /** Bytes of data since it was connected; absent where nobody counts them. */
  readonly sent?: number;
  readonly received?: number;
  /** The number of its file, by which the process that holds it can be found; 0 where none does. */
  readonly inode?: number;
};

/** A TCP socket in a list of all that there are. */
export type ListedSocket = Facts & {
  readonly state: SocketState;
  /** It repeated its first packet, because no answer came. */
  readonly isUnanswered?: true;
  /** The control group that it was opened in: `/system.slice/nginx.service`. */
  readonly group?: string;
  /** Who holds it, written in once somebody has looked: copies of tens of thousands would be most of what a first list takes. */
  owner?: Owner;
};

/** A connected socket of a list, by what alone changes as long as it stays connected. */
export type GoingOn = Pick<Facts, "id" | "sent" | "received" | "inode">;

/**
 * How a socket ended: with what became of its connection; in silence, where it sent one packet and nothing came of it in any way that
 * it knows of; or it was never for a connection.
 */
export type Ending = Outcome | "silent" | "unconnected";

/** A TCP socket that is no more, as the kernel tells it at that moment. */
export type EndedSocket = Facts & {
  readonly ending: Ending;
  /** The time there and back that TCP had at its end, smoothed over all that it measured. */
  readonly roundTrips?: Times;
  /** Who held it, where that is told with its end. */
  readonly owner?: Owner;
};

/** What a kernel has counted in a network namespace since it is there. */
export type KernelCounters = {
  /** Connections that were begun from here, those that failed among them. */
  readonly activeOpens: number;
  /** Connections that were taken here. */
  readonly passiveOpens: number;
  /** Of both, those that were refused or given up before they were made. */
  readonly failures: number;
  /** Messages that a destination cannot be reached or must not be. */
  readonly unreachable: number;
};
