import { expect, test } from "vitest";
import { isFailing, type RelationPort } from "./relation.ts";

const outcomes = { succeeded: 0, refused: 2, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 };
const port = (seen: Partial<RelationPort> = {}): RelationPort => ({
  port: 443,
  protocol: "tcp",
  roleBy: "told",
  connections: 2,
  failed: 2,
  outcomes,
  first: 0,
  last: 0,
  clientProcesses: [],
  serverProcesses: [],
  clientEnds: [],
  serverEnds: [],
  seenFrom: [],
  ...seen,
});
const isSaid = (seen: Partial<RelationPort> = {}) =>
  isFailing({ connections: 2, failed: 2, ports: [port(seen)] });

test("what only failed fails, with the bytes of its refusals where headers are counted", () => {
  expect(isSaid()).toBe(true);
  expect(isSaid({ bytesOut: 9e6, bytesIn: 2 * 120 })).toBe(true);
});

test("what answered on connections from before does not fail", () => {
  expect(isSaid({ bytesIn: 9e6 })).toBe(false);
  expect(isSaid({ responses: { count: 1, sum: 5, min: 5, max: 5 } })).toBe(false);
  expect(isSaid({ roundTrips: { count: 1, sum: 5, min: 5, max: 5 } })).toBe(false);
});

test("what only goes on, and was not tried anew, does not fail", () => {
  expect(
    isFailing({ connections: 0, failed: 0, ports: [port({ connections: 0, failed: 0 })] }),
  ).toBe(false);
});
