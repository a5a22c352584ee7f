import {
  type Connection,
  type MeasuredTimes,
  type Outcome,
  outcomes,
  type Times,
} from "../observation.ts";
import { addedTimes, eachTimes, mostTimes } from "./times.ts";

/**
 * What was seen of a dependency from one place: connections by outcome, bytes, and times. The counts are no object of their own, because of
 * tens of thousands of edges each object has to be fetched from memory for each row.
 */
export type Tally = Record<Outcome, number> & {
  readonly vantage: string;
  bytesOut: number;
  bytesIn: number;
  hasBytes: boolean;
  responses: Times | undefined;
  roundTrips: Times | undefined;
};

/** Nothing seen yet from a place. */
export function emptyTally(vantage: string): Tally {
  return {
    vantage,
    succeeded: 0,
    refused: 0,
    "timed-out": 0,
    blocked: 0,
    failed: 0,
    unknown: 0,
    bytesOut: 0,
    bytesIn: 0,
    hasBytes: false,
    responses: undefined,
    roundTrips: undefined,
  };
}

/** Adds a connection to what was seen from the place that saw it. */
export function addTo(tally: Tally, connection: Connection): void {
  const { outcome, connections, bytesOut, bytesIn } = connection;
  tally[outcome] += connections;
  if (bytesOut !== undefined) {
    tally.bytesOut += bytesOut;
    tally.hasBytes = true;
  }
  if (bytesIn !== undefined) {
    tally.bytesIn += bytesIn;
    tally.hasBytes = true;
  }
  addTimesTo(tally, connection);
}

/** Adds times to what was measured from a place. */
export function addTimesTo(tally: Tally, { responses, roundTrips }: MeasuredTimes): void {
  if (responses !== undefined) tally.responses = addedTimes(tally.responses, responses);
  if (roundTrips !== undefined) tally.roundTrips = addedTimes(tally.roundTrips, roundTrips);
}

/**
 * What several places saw, as one: of each figure the most that any of them saw, and the times of who measured most, since they may have
 * seen the same connections.
 */
export type Merged = MeasuredTimes & {
  readonly connections: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly bytesOut?: number;
  readonly bytesIn?: number;
};

/**
 * Merges what several places saw. Connections whose outcome nobody told are what is left of the most that one place counted; at least
 * one connection was there, or nobody would have seen it go on.
 */
export function mergeTallies(tallies: readonly Tally[]): Merged {
  const counts = { succeeded: 0, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 };
  let [most, told] = [1, 0];
  for (const tally of tallies) {
    const all = outcomes.reduce((sum, outcome) => sum + tally[outcome], 0);
    most = Math.max(most, all);
    for (const outcome of outcomes) counts[outcome] = Math.max(counts[outcome], tally[outcome]);
  }
  for (const outcome of outcomes) if (outcome !== "unknown") told += counts[outcome];
  const connections = Math.max(most, told);
  counts.unknown = connections - told;
  const times = eachTimes((kind) => mostTimes(tallies.map((tally) => tally[kind])));
  const counted = tallies.filter(({ hasBytes }) => hasBytes);
  if (counted.length === 0) return { connections, counts, ...times };
  return {
    connections,
    counts,
    ...times,
    bytesOut: Math.max(...counted.map(({ bytesOut }) => bytesOut)),
    bytesIn: Math.max(...counted.map(({ bytesIn }) => bytesIn)),
  };
}
