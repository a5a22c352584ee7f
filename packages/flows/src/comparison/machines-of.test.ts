import { expect, test } from "vitest";
import { machinesOf } from "./machines-of.ts";
import type { PlacedEnd } from "./placed-end.ts";

const countOf = (...ends: readonly Omit<PlacedEnd, "name" | "elements">[]) => {
  const placed = ends.map((end) => ({ name: "dc", elements: [], ...end }));
  return new Set(placed.map(machinesOf(placed))).size;
};

test("a machine that is asked for many names is one by its address", () => {
  const end = (host: string) => ({ name: host, elements: [], host, address: "10.0.0.9" });
  const ends = ["a.example", "b.example"].map((host) => ({
    ...end(host),
    isAskedFor: true as const,
  }));
  expect(new Set(ends.map(machinesOf(ends))).size).toBe(1);
  const named = [...ends, end("proxy01")];
  expect(new Set(named.map(machinesOf(named))).size).toBe(1);
});

test("a machine is its host name, or its address where nobody knows that, in its site", () => {
  expect(countOf({ host: "DC1", address: "10.0.0.1" }, { host: "dc1", address: "fd00::1" })).toBe(
    1,
  );
  expect(countOf({ host: "dc1", address: "10.0.0.1" }, { address: "10.0.0.1" })).toBe(1);
  expect(countOf({ address: "10.0.0.1" }, { address: "10.0.0.2" })).toBe(2);
  expect(countOf({ address: "10.0.0.1", site: "North" }, { address: "10.0.0.1" })).toBe(2);
  expect(countOf({ network: "10.0.0.0/24" }, { network: "10.0.1.0/24" })).toBe(2);
});
