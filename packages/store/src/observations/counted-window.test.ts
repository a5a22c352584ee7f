import { expect, test } from "vitest";
import { countedWindow, timesAsLong } from "./counted-window.ts";

const now = new Date("2026-06-15T12:00:00Z");
const minute = (text: string) => new Date(text).getTime() / 60_000;

test.each([
  ["two hours of this week", "2026-06-15T08:07:00Z", 120, "minute", 0, 0],
  ["two hours of a week ago", "2026-06-08T08:07:00Z", 120, "hour", 7, 53],
  ["three days", "2026-06-10T08:07:00Z", 3 * 1440, "hour", 7, 53],
  ["four days", "2026-06-10T01:00:00Z", 4 * 1440, "day", 60, 23 * 60],
  ["an hour of thirteen months ago", "2025-05-01T00:00:00Z", 60, "hour", 0, 0],
  ["an hour of before that", "2025-04-30T22:00:00Z", 60, "day", 22 * 60, 60],
  ["an hour that is far ahead", "2026-06-24T12:00:00Z", 60, "day", 12 * 60, 11 * 60],
] as const)("%s is counted by whole rows", (_, from, length, grain, before, behind) => {
  const window = { from: minute(from), until: minute(from) + length };
  expect(countedWindow(window, now)).toEqual({
    from: window.from - before,
    until: window.until + behind,
    grain,
  });
});

test("a window that goes on beyond now is as long as what has gone by of it", () => {
  const window = (from: string, until: string) => ({ from: minute(from), until: minute(until) });
  const before = window("2026-06-15T06:00:00Z", "2026-06-15T10:00:00Z");
  const after = window("2026-06-15T10:00:00Z", "2026-06-15T14:00:00Z");
  expect(timesAsLong(after, before, now)).toBe(0.5);
  expect(timesAsLong(before, before, now)).toBe(1);
  const future = window("2026-06-16T10:00:00Z", "2026-06-16T14:00:00Z");
  expect(timesAsLong(future, before, now)).toBe(1 / 240);
});
