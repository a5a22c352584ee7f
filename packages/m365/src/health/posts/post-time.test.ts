import { expect, test } from "vitest";
import { findPostTime } from "./post-time.ts";

test.each([
  ["Wednesday, November 17, 2021, at 1:00 PM UTC", "2021-11-17T13:00:00Z"],
  ["Friday, August 6, 2021, at 9:00 PM UTC, to allow time", "2021-08-06T21:00:00Z"],
  ["Tuesday, March 1, 2026, at 12:05 AM UTC", "2026-03-01T00:05:00Z"],
  ["March 1, 2026 12:05 PM (UTC)", "2026-03-01T12:05:00Z"],
  ["Jan 2, 2026, 23:15 UTC", "2026-01-02T23:15:00Z"],
  ["November 2nd, 2026, at 9:00 a.m. UTC", "2026-11-02T09:00:00Z"],
])("%s is %s", (text, instant) => {
  expect(findPostTime(text)).toBe(instant);
});

test.each([
  "soon",
  "Monday, November 2, 2026",
  "Monday, November 2, 2026, at 9:00 AM PST",
  "Monday, November 2, 2026, at 9:00 AM UTC+2",
  "Monday, February 30, 2026, at 9:00 AM UTC",
  "Someday, Foo 2, 2026, at 9:00 AM UTC",
])("%j tells no instant", (text) => {
  expect(findPostTime(text)).toBeUndefined();
});
