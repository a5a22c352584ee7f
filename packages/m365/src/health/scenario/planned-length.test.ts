import { expect, test } from "vitest";
import { incidents } from "../../incidents/incidents.ts";
import { knownMinutes } from "../../incidents/length.ts";
import { plannedLengthOf } from "./planned-length.ts";

/** Notifications that came late for a day and a half, while everything else worked. */
const backlog = "MO544665";

/** The known lengths of public incidents, or of advisories, from the shortest to the longest. */
function lengths(isAdvisory: boolean): readonly number[] {
  return incidents
    .filter((incident) => incident.isAdvisory === isAdvisory && incident.id !== backlog)
    .flatMap((incident) => knownMinutes(incident) ?? [])
    .toSorted((one, other) => one - other);
}

test("the figures for incidents are about the upper quartile of the public ones, and the longest", () => {
  const known = lengths(false);
  const { lasts } = plannedLengthOf("incident", 0);
  const shorter = known.filter((length) => length <= lasts).length / known.length;
  expect(Math.abs(shorter - 0.75)).toBeLessThan(0.08);
  expect(plannedLengthOf("incident", 600).lasts).toBe(known.at(-1));
});

test("the figure for advisories is the middle public one, by a day", () => {
  const known = lengths(true);
  const middle = known[Math.floor(known.length / 2)] ?? 0;
  expect(known).toHaveLength(3);
  expect(Math.abs(plannedLengthOf("advisory", 0).lasts - middle)).toBeLessThan(1_440);
  expect(plannedLengthOf("advisory", 20_000).lasts).toBe(known.at(-1));
});

test.each(["incident", "advisory", "unknown"] as const)(
  "%s: always longer than it has lasted",
  (classification) => {
    for (const elapsed of [0, 1, 521, 522, 1_288, 1_289, 42_300, 1_000_000]) {
      expect(plannedLengthOf(classification, elapsed).lasts).toBeGreaterThan(elapsed);
    }
  },
);
