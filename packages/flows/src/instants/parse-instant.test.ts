import fc from "fast-check";
import { expect, test } from "vitest";
import { formatInstant } from "./format-instant.ts";
import { parseInstant } from "./parse-instant.ts";

test.each([
  ["2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05Z"],
  ["2026-01-02T03:04:05.678901234Z", "2026-01-02T03:04:05Z"],
  ["2026-01-02T03:04:05+0200", "2026-01-02T01:04:05Z"],
  ["2026-01-02T03:04:05-05:30", "2026-01-02T08:34:05Z"],
  ["2026-01-02 03:04:05", "2026-01-02T03:04:05Z"],
  ["2026/01/02 03:04:05.5", "2026-01-02T03:04:05Z"],
  ["2024-02-29", "2024-02-29T00:00:00Z"],
  ["7/18/2025, 12:26:46.737 PM", "2025-07-18T12:26:46Z"],
  ["7/18/2025, 12:00:00 AM", "2025-07-18T00:00:00Z"],
])("%s is %s", (written, instant) => {
  const parsed = parseInstant(written);
  expect(parsed === undefined ? undefined : formatInstant(parsed)).toBe(instant);
});

test.each([
  "",
  "today",
  "2026-13-01",
  "2026-02-30T00:00:00Z",
  "2026-01-01T24:00:00Z",
  "13/01/2026, 1:00:00 PM",
])("%j is no instant", (written) => {
  expect(parseInstant(written)).toBeUndefined();
});

test("what is written is read as the same second", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      expect(parseInstant(formatInstant(seconds * 1_000))).toBe(seconds * 1_000);
    }),
  );
});
