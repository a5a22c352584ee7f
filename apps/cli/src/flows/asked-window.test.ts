import { expect, test } from "vitest";
import { UsageError } from "../failure.ts";
import { parseWindow, windowsAt } from "./asked-window.ts";

const now = new Date("2026-06-03T12:00:00Z");

const at = (before: string, after: string) =>
  windowsAt({ before: parseWindow(before), after: parseWindow(after) }, now);

test("a length is until now, and as the earlier window until the later one begins", () => {
  expect(at("day", "hour")).toEqual({
    before: { from: "2026-06-02T11:00:00.000Z", until: "2026-06-03T11:00:00.000Z" },
    after: { from: "2026-06-03T11:00:00.000Z", until: "2026-06-03T12:00:00.000Z" },
  });
});

test("two instants are from the one until the other, in whatever zone", () => {
  const { before } = at("2026-06-01T10:00Z/2026-06-01T14:00+02:00", "hour");
  expect(new Date(before.from).toISOString()).toBe("2026-06-01T10:00:00.000Z");
  expect(new Date(before.until).toISOString()).toBe("2026-06-01T12:00:00.000Z");
});

test("windows that have time in common are refused, and those that touch are not", () => {
  const day = (from: number, until: number) => `2026-06-0${from}T00:00Z/2026-06-0${until}T00:00Z`;
  expect(() => at(day(1, 3), day(2, 4))).toThrow(/no time in common/);
  expect(() => at(day(2, 3), day(1, 2))).toThrow(UsageError);
  expect(() => at("2026-06-03T00:00Z/2026-06-03T12:00Z", "hour")).toThrow(/goes on until/);
  expect(at(day(1, 2), day(2, 3)).before.until).toBe(at(day(1, 2), day(2, 3)).after.from);
});

test.each([
  "yesterday",
  "2026-06-01T10:00Z",
  "2026-06-01T10:00Z/",
  "toString",
  "2026-06-01T10:00Z/2026-06-02T10:00Z/then",
])("%s is no window", (written) => expect(() => parseWindow(written)).toThrow(UsageError));

test("a window that ends before it begins is refused", () => {
  expect(() => parseWindow("2026-06-02T10:00Z/2026-06-01T10:00Z")).toThrow(/has no length/);
});
