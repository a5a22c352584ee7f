import fc from "fast-check";
import type { Outcome } from "../../observation.ts";
import type { EndedSocket, ListedSocket } from "../socket-seen.ts";

/** A connection of a made-up history, each to a port of its own, by which it is told from the others. */
export type PastConnection = {
  readonly port: number;
  readonly begins: number;
  /** When it is made; never where it fails. */
  readonly made: number;
  readonly ends: number;
  readonly outcome: Outcome;
  /** How long the word of its end is on its way; undefined where it is lost. */
  readonly delay: number | undefined;
};

/** A list: the moment that it shows, and how long after it arrives. */
type PastList = { readonly at: number; readonly delay: number };

/** What happened on a machine, and how it was looked at. */
export type History = {
  readonly connections: readonly PastConnection[];
  readonly lists: readonly PastList[];
};

const length = 200;
const between = 10;

/** Histories in which no word is on its way for longer than from one list to the next; `lossy` ones lose some. */
export function arbitraryHistory(kind: "whole" | "lossy"): fc.Arbitrary<History> {
  const delay = fc.integer({ min: 0, max: between - 1 });
  const connection = fc.record({
    begins: fc.integer({ min: -20, max: length }),
    connecting: fc.integer({ min: 0, max: 15 }),
    lasts: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.POSITIVE_INFINITY)),
    outcome: fc.constantFrom<Outcome>("succeeded", "succeeded", "refused", "timed-out"),
    delay: kind === "whole" ? delay : fc.option(delay, { nil: undefined }),
  });
  const list = fc.record({
    shift: fc.integer({ min: 0, max: 4 }),
    delay: fc.integer({ min: 0, max: 4 }),
  });
  return fc
    .tuple(
      fc.array(connection, { maxLength: 30 }),
      fc.array(list, { minLength: length / between, maxLength: length / between }),
    )
    .map(([connections, lists]) => ({
      connections: connections.map(({ begins, connecting, lasts, outcome, delay: late }, at) => {
        const isMade = outcome === "succeeded";
        const made = isMade ? begins + connecting : Number.POSITIVE_INFINITY;
        const ends = isMade ? made + lasts : begins + connecting;
        return { port: at + 1, begins, made, ends, outcome, delay: late };
      }),
      lists: [
        ...lists.map(({ shift, delay: late }, at) => ({ at: at * between + shift, delay: late })),
        // Whatever is on its way arrives, and what is gone is missed.
        ...[3, 5, 7, 9, 11].map((turn) => ({ at: length + turn * between, delay: 0 })),
      ],
    }));
}

/** The sockets that a list shows of a moment. */
export function socketsAt({ connections }: History, moment: number): readonly ListedSocket[] {
  return connections
    .filter(({ begins, ends }) => begins <= moment && moment < ends)
    .map((connection) => ({
      ...socketOf(connection),
      state: connection.made <= moment ? "connected" : "connecting",
      beganBy: "local",
    }));
}

/** The socket of a connection when it is over. */
export function endOf(connection: PastConnection): EndedSocket {
  return { ...socketOf(connection), ending: connection.outcome };
}

function socketOf({ port }: PastConnection) {
  return {
    id: String(port),
    local: { address: "192.0.2.1", port: 40_000 + port },
    remote: { address: "192.0.2.2", port },
  };
}
