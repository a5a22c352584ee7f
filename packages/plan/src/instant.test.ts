import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, minutesAfter, minutesBetween, parseInstant, secondsOf } from "./instant.ts";

test.each([
  ["2026-01-22T19:37:00Z", "2026-01-22T19:37:00Z"],
  ["2021-08-06T20:28:36.537Z", "2021-08-06T20:28:36Z"],
  ["2026-01-22T19:37Z", "2026-01-22T19:37:00Z"],
  ["2026-01-01T00:30:00+02:00", "2025-12-31T22:30:00Z"],
  ["2026-06-30T23:59:60Z", "2026-06-30T23:59:59Z"],
  [" 2026-01-22T19:37:00Z ", "2026-01-22T19:37:00Z"],
])("%s is %s", (written, instant) => {
  expect(parseInstant(written)).toBe(instant);
});

test.each([
  "",
  "yesterday",
  "2026-06-31T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-01-01T24:00:00Z",
  "2026-01-01T10:00:00",
])("%j is none", (written) => {
  expect(parseInstant(written)).toBeUndefined();
});

test("seconds and instants are one another's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000_000, max: 100_000_000_000 }), (seconds) => {
      const instant = instantOf(seconds);
      return secondsOf(instant) === seconds && parseInstant(instant) === instant;
    }),
  );
});

test("so many minutes after is the inverse of the minutes between", () => {
  expect(minutesAfter("2028-02-28T23:30:00Z", 1_470)).toBe("2028-03-01T00:00:00Z");
});

test("minutes are counted over midnight and leap days, and backwards", () => {
  expect(minutesBetween("2028-02-28T23:30:00Z", "2028-03-01T00:00:00Z")).toBe(1_470);
  expect(minutesBetween("2026-01-01T00:00:30Z", "2026-01-01T00:00:00Z")).toBe(-1);
});

test("an instant is told from another by less than a second, and may have none", () => {
  expect(secondsOf("1970-01-01T00:00:01.250Z")).toBe(1.25);
  expect(secondsOf("1970-01-01T01:30Z")).toBe(5_400);
});
