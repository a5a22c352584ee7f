import { expect, test } from "vitest";
import { parseAvailability, writtenAvailability } from "./parse-availability.ts";

test.each([
  ["99.95 %", { sla: 0.9995 }, "99.95 %"],
  ["99,9%", { sla: 0.999 }, "99.9 %"],
  ["100 %", { sla: 1 }, "100 %"],
  ["2 a year, 6h each", { perYear: 2, mttr: 360 }, "2 a year, 6h each"],
  ["0,5 times a year 1d 12h", { perYear: 0.5, mttr: 2160 }, "0.5 a year, 1d12h each"],
])("%s is read, and written as it is read", (text, availability, written) => {
  const parsed = parseAvailability(text);
  expect(parsed).toEqual(availability);
  expect(writtenAvailability(parsed ?? {})).toBe(written);
  expect(parseAvailability(written)).toEqual(availability);
});

test.each(["", "often", "120 %", "99.9", "2 a year", "2 a year, long each"])(
  "“%s” says neither how much is promised nor how often it is down",
  (text) => {
    expect(parseAvailability(text)).toBeUndefined();
  },
);
