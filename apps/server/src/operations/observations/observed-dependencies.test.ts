import type { ObservedEdge, ObservedEnd } from "@mainstay/store";
import { expect, test } from "vitest";
import { observedDependencies } from "./observed-dependencies.ts";
import { toEdge } from "./observed-documents.ts";

const nothing = { succeeded: 0, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 };
const figures = {
  connections: 1,
  counts: { ...nothing, "timed-out": 1 },
  bytesOut: 4_000_000,
  bytesIn: 9_000_000,
  first: 0,
  last: 0,
};
const edge: ObservedEdge = {
  ...figures,
  id: 1,
  client: { end: 1, programs: [] },
  server: { end: 2, programs: [] },
  port: 5432,
  protocol: "tcp",
  services: [],
  roleBy: "told",
  firstEver: 0,
  lastEver: 0,
  seenBy: [{ observer: "shop01", ...figures }],
};
const ends: readonly ObservedEnd[] = [1, 2].map((id) => ({
  id,
  address: `10.0.0.${id}`,
  machines: [],
  names: [],
  reverseNames: [],
}));
const knowledge = {
  observers: new Map(),
  classify: () => undefined,
  roles: undefined,
  findOwn: () => undefined,
};

test("a pool from before the window is used though all that was tried in it failed", () => {
  const outcomes = { ...nothing, "timed-out": 1, unknown: 1 };
  expect(observedDependencies({ ends, edges: [edge] }, knowledge)).toMatchObject([
    { connections: 2, failed: 1, outcomes },
  ]);
  const told = { connections: 2, outcomes };
  expect(toEdge(edge)).toMatchObject({ ...told, seenBy: [told] });
});

test("what was refused alone is told as it was counted", () => {
  const counts = { ...nothing, refused: 1 };
  const refused = { ...edge, counts, bytesIn: 180 };
  expect(observedDependencies({ ends, edges: [refused] }, knowledge)).toMatchObject([
    { connections: 1, failed: 1, outcomes: counts },
  ]);
  expect(toEdge(refused)).toMatchObject({ connections: 1, outcomes: counts });
});
