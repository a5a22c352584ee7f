import fc from "fast-check";
import { expect, test } from "vitest";
import { decideStrand } from "./decide-strand.ts";
import { findingSpans, heedSpans } from "./heed-spans.ts";
import { batchOf, rowOf } from "./testing/batch-of.ts";

const day = 1440;
const guess = {
  from: "10.0.0.10",
  to: "10.0.0.7",
  clientPort: 49_667,
  port: 49_300,
  roleBy: "lower-port",
} as const;

test("a strand is decided on each day as its rows of that day are", () => {
  const days = fc.record({ first: fc.nat(9 * day), length: fc.nat(3 * day) });
  const listeners = (port: number, address: string) =>
    fc.array(days, { maxLength: 3 }).map((all) =>
      all.map(({ first, length }) => ({
        address,
        addresses: [],
        port,
        protocol: "tcp" as const,
        first,
        last: first + length,
      })),
    );
  fc.assert(
    fc.property(listeners(49_300, "10.0.0.7"), listeners(49_667, "10.0.0.10"), (one, other) => {
      const told = [...one, ...other];
      const minutes = Array.from({ length: 14 }, (_, at) => rowOf({ ...guess, minute: at * day }));
      const heeded = heedSpans(batchOf({ minutes }).minutes, told).map(({ roleBy, port }) =>
        roleBy === "lower-port" ? "guessed" : port === 49_667 ? "turned" : "confirmed",
      );
      const decided = decideStrand(
        {
          client: { address: guess.from },
          server: { address: guess.to },
          port: guess.port,
          protocol: "tcp",
          clientPort: guess.clientPort,
        },
        findingSpans(told),
      );
      const found = minutes.map((_, at) => {
        const on = decided.filter(({ from, until }) => at >= from && at <= until);
        expect(on.length).toBeLessThan(2);
        const [only] = on;
        return only === undefined ? "guessed" : only.isTurned ? "turned" : "confirmed";
      });
      expect(found).toEqual(heeded);
    }),
  );
});
