import type { ObservationBatch } from "@mainstay/flows";

/** An estate of machines that each use the same number of ports of others, seen by as many observers. */
export type Estate = { readonly observers: number; readonly edgesEach: number };

type Batch = typeof ObservationBatch extends { readonly _zod: { readonly input: infer Input } }
  ? Input
  : never;

/** What an observer of an estate sends of a minute: each of its edges once, with the program on its side. */
export function batchOf({ observers, edgesEach }: Estate, at: number, place: Place): Batch {
  const { minute, number } = place;
  return {
    observer: {
      id: `machine-${at}`,
      host: `host-${at}`,
      platform: "linux",
      addresses: [addressOf(at)],
    },
    spool: "first",
    number,
    coverage: [
      { from: minute, to: minute + 1, seen: 3 * edgesEach, attributed: edgesEach, lost: 0 },
    ],
    minutes: Array.from({ length: edgesEach }, (_, edge) => ({
      minute,
      client: { address: addressOf(at), process: `program-${edge % 7}` },
      server: { address: addressOf((at * 31 + edge * 7 + 1) % (observers * 40)) },
      port: 1024 + edge,
      protocol: "tcp",
      outcomes: { succeeded: 1 + (edge % 9), ...(edge % 50 === 0 ? { refused: 1 } : {}) },
      bytesOut: 1000 + edge,
      bytesIn: 20_000 + edge,
      roleBy: "told",
    })),
  };
}

/** When a batch is of, and its number. */
export type Place = { readonly minute: number; readonly number: number };

function addressOf(at: number): string {
  return `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
}
