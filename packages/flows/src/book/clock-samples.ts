import type { Connection } from "../observation.ts";

/** How much two clocks differ, by the connections that both saw. */
export type ClockSkew = {
  readonly one: string;
  readonly other: string;
  /** So many connections were seen from both. */
  readonly common: number;
  /** How many milliseconds the other's clock is ahead: the median of the differences. */
  readonly milliseconds: number;
  /** Half of the differences are within so many milliseconds of the median. */
  readonly spread: number;
};

/** Keeps the first connections that each place saw, with client port and start, to compare clocks by them. */
export type ClockSamples = {
  readonly add: (connection: Connection) => void;
  readonly skews: () => readonly ClockSkew[];
};

const mostSamples = 4_000;
const mostPlaces = 64;
const fewestCommon = 5;

/** No connections yet. */
export function clockSamples(): ClockSamples {
  const places = new Map<string, Map<string, number>>();
  let lastPlace = "";
  let last: Map<string, number> | undefined;
  return {
    add: (connection) => {
      const { vantage, clock = vantage, clientPort, from, connections } = connection;
      // What counts none did not begin then.
      if (clientPort === undefined || clock === "" || connections === 0) return;
      if (clock !== lastPlace || last === undefined) {
        last = places.get(clock);
        if (last === undefined) {
          if (places.size === mostPlaces) return;
          last = new Map();
          places.set(clock, last);
        }
        lastPlace = clock;
      }
      if (last.size < mostSamples) last.set(tupleOf(connection), from);
    },
    skews: () => {
      const all = [...places];
      return all.flatMap(([one, seen], at) =>
        all
          .slice(at + 1)
          .flatMap(([other, alsoSeen]) => skewOf({ one, seen, other, alsoSeen }) ?? []),
      );
    },
  };
}

function tupleOf({ client, clientPort, server, port, protocol }: Connection): string {
  return `${client.address ?? client.host} ${clientPort} ${server.address ?? server.host} ${port} ${protocol}`;
}

type Pair = {
  readonly one: string;
  readonly seen: ReadonlyMap<string, number>;
  readonly other: string;
  readonly alsoSeen: ReadonlyMap<string, number>;
};

function skewOf({ one, seen, other, alsoSeen }: Pair): ClockSkew | undefined {
  const differences = [...seen].flatMap(([tuple, from]) => {
    const also = alsoSeen.get(tuple);
    return also === undefined ? [] : [also - from];
  });
  if (differences.length < fewestCommon) return undefined;
  const milliseconds = median(differences);
  const spread = median(differences.map((difference) => Math.abs(difference - milliseconds)));
  return { one, other, common: differences.length, milliseconds, spread };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
