import { expect, test } from "vitest";
import { UsageError } from "../failure.ts";
import { parseWindow, windowAt } from "./asked-window.ts";

const now = new Date("2026-06-03T12:00:00Z");

test("a length is until now, and two instants are from the one until the other", () => {
  expect(windowAt(parseWindow("hour"), now)).toEqual({
    from: "2026-06-03T11:00:00.000Z",
    until: "2026-06-03T12:00:00.000Z",
  });
  const window = windowAt(parseWindow("2026-06-01T10:00Z/2026-06-01T14:00+02:00"), now);
  expect(new Date(window.from).toISOString()).toBe("2026-06-01T10:00:00.000Z");
  expect(new Date(window.until).toISOString()).toBe("2026-06-01T12:00:00.000Z");
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
