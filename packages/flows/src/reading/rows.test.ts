import { expect, test } from "vitest";
import { countedRows } from "./rows.ts";

test.each([
  [["224.0.0.251", "239.255.255.250", "255.255.255.255"], 0],
  [["ff02::1", "0.0.0.0", "::"], 0],
  [["2.16.1.1", "240.0.0.1", "20.1.1.1", "fd00::1", "fe80::1", "::1", "10.0.0.1"], 7],
])("of connections to %j so many are of a single machine: %i", (addresses, taken) => {
  const seen: (string | undefined)[] = [];
  const rows = countedRows(
    { file: "records", writtenAt: 0 },
    {
      connection: ({ server }) => seen.push(server.address),
      listener: () => {},
      name: () => {},
      machine: () => {},
    },
  );
  for (const address of addresses) {
    rows.connection({
      client: { address: "10.0.0.9" },
      server: { address },
      port: 443,
      protocol: "tcp",
      from: 0,
      to: 0,
      outcome: "succeeded",
      connections: 1,
      roleBy: "told",
      vantage: "one",
    });
  }
  expect(seen).toHaveLength(taken);
  expect(rows.counts().rows).toBe(addresses.length);
});
