import type { Seen } from "../observe.ts";

/** What a machine saw in a minute: so many connections, each to its own server. */
export function seenOf(minute: number, rows = 3): Seen {
  return {
    observer: {
      kind: "machine",
      id: "m",
      host: "app01",
      site: "default",
      addresses: [],
      platform: "linux",
    },
    coverage: [
      {
        from: minute,
        to: minute + 1,
        opened: rows,
        seen: rows,
        attributed: 0,
        lost: 0,
        withheld: [],
      },
    ],
    minutes: Array.from({ length: rows }, (_, at) => ({
      minute,
      client: { address: "192.0.2.200" },
      server: { address: `192.0.2.${at}` },
      port: 443,
      protocol: "tcp",
      outcomes: { succeeded: 1 },
      roleBy: "flags",
    })),
    listeners: [],
    names: [],
  };
}
