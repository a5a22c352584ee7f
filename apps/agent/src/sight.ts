import type { MachineProperties } from "@mainstay/flows/watching";

/** How much a look takes in: what the kernel counts of each socket, or, for much less, which there are. */
export type LookDepth = "whole" | "brief";

/**
 * How the sockets of a platform are seen. Whoever sees them has a watch from the start, and tells it what it sees: ends as they come,
 * all that there is when it is told to look.
 */
export interface Sight {
  /** `linux` or `windows`. */
  readonly platform: string;
  /** By what means it sees, in words for people: `ss, with the kernel's word of each end`. */
  readonly by: string;
  /** What it cannot see, and why. */
  readonly withheld: () => readonly string[];
  /** The addresses of the machine, without those of loopback. */
  readonly addresses: () => readonly string[];
  /** What the machine is, but for its addresses; as far as it is known by now. */
  readonly machine: () => MachineProperties;
  /** Tells the watch all sockets that there are, and what the kernel counted. A look that takes long may be given up by the signal. */
  readonly look: (depth: LookDepth, signal: AbortSignal) => Promise<void>;
  /** Looks are at least so many milliseconds apart; absent where they may be as often as they are cheap. */
  readonly pause?: number;
  readonly close: () => void;
}

/** What no sight sees: a socket of UDP does not say whom it talks to. */
export const udpWithheld = "UDP, such as DNS and time: only connections of TCP are watched";
