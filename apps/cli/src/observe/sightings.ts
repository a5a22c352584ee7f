import type { Seen } from "@mainstay/agent";
import {
  addedTimes,
  type Coverage,
  type MeasuredTimes,
  type ObservedMinute,
} from "@mainstay/flows";

/** All connections that were seen between two ends, of however many minutes. */
export type Sighting = Pick<ObservedMinute, "client" | "server" | "port" | "outcomes"> &
  Pick<MeasuredTimes, "roundTrips"> & {
    readonly open: number;
    readonly bytes: number | undefined;
  };

/** What was seen of a machine until now, and how much of what there was. */
export type Sightings = {
  readonly host: string;
  readonly by: string;
  readonly rows: readonly Sighting[];
  readonly coverage: Pick<Coverage, "opened" | "seen" | "attributed" | "lost" | "withheld">;
};

/** Adds up what is seen. */
export type SightingsBook = {
  readonly add: (seen: Seen) => void;
  /** What was added, with the rows that may still change. */
  readonly with: (untold: readonly ObservedMinute[]) => Omit<Sightings, "by">;
};

/** A book of sightings with nothing in it. */
export function sightingsBook(host: string): SightingsBook {
  const told = new Map<string, Sighting>();
  let coverage: Sightings["coverage"] = { seen: 0, attributed: 0, lost: 0, withheld: [] };
  return {
    add: ({ minutes, coverage: covered }) => {
      for (const minute of minutes) put(told, minute);
      for (const one of covered) coverage = joined(coverage, one);
    },
    with: (untold) => {
      const all = new Map(told);
      for (const minute of untold) put(all, minute);
      return { host, rows: [...all.values()], coverage };
    },
  };
}

function put(into: Map<string, Sighting>, minute: ObservedMinute): void {
  const { client, server, port, outcomes, open = 0 } = minute;
  const key = JSON.stringify([client, server, port]);
  const known = into.get(key);
  const bytes = sumOf([known?.bytes, minute.bytesOut, minute.bytesIn]);
  into.set(key, {
    client,
    server,
    port,
    outcomes: added(known?.outcomes ?? {}, outcomes),
    open,
    bytes,
    roundTrips: addedTimes(known?.roundTrips, minute.roundTrips),
  });
}

function added(one: Sighting["outcomes"], other: Sighting["outcomes"]): Sighting["outcomes"] {
  const sum = { ...one };
  for (const outcome of [
    "succeeded",
    "refused",
    "timed-out",
    "blocked",
    "failed",
    "unknown",
  ] as const) {
    const count = (one[outcome] ?? 0) + (other[outcome] ?? 0);
    if (count > 0) sum[outcome] = count;
  }
  return sum;
}

function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0);
}

function joined(one: Sightings["coverage"], other: Coverage): Sightings["coverage"] {
  const opened = sumOf([one.opened, other.opened]);
  return {
    ...(opened === undefined ? {} : { opened }),
    seen: one.seen + other.seen,
    attributed: one.attributed + other.attributed,
    lost: one.lost + other.lost,
    withheld: other.withheld,
  };
}
