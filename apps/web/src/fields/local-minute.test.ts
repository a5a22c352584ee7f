import { expect, test } from "vitest";
import { localMinute, toInstant } from "./local-minute.ts";

test("a local time is the instant that it was made of, to the minute", () => {
  const instant = new Date("2026-05-16T08:30:00.000Z");
  expect(toInstant(localMinute(instant))).toBe("2026-05-16T08:30:00.000Z");
});

test("what is no time is none", () => {
  expect(toInstant("")).toBeUndefined();
});

test("the year of a date that is half typed has four digits, as the field wants it", () => {
  const instant = new Date(2026, 4, 16, 8, 30);
  instant.setFullYear(2);
  expect(localMinute(instant)).toBe("0002-05-16T08:30");
});
