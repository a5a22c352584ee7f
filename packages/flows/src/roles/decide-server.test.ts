import { expect, test } from "vitest";
import { decideServer } from "./decide-server.ts";

test.each([
  [50_001, 1433, "second", "known-port"],
  [443, 50_001, "first", "known-port"],
  [50_001, 49_667, "second", "lower-port"],
  [12_000, 50_001, "first", "lower-port"],
  [443, 443, "second", "first-seen"],
  [88, 389, "first", "lower-port"],
] as const)("of %i and %i, the %s serves, by %s", (first, second, server, by) => {
  expect(decideServer(first, second)).toEqual({ server, by });
});
