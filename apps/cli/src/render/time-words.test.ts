import { expect, test } from "vitest";
import { timeWords } from "./time-words.ts";

const times = (...all: readonly number[]) => ({
  count: all.length,
  sum: all.reduce((sum, one) => sum + one, 0),
  min: Math.min(...all),
  max: Math.max(...all),
});

test.each([
  ["", {}],
  ["response 47 ms, at most 48 ms", { responses: times(45_000, 48_000, 48_000) }],
  ["round trip 0.13 ms", { roundTrips: times(125) }],
  ["round trip 3.3 ms", { roundTrips: times(3_250) }],
  ["response 1.2 s; round trip 0 ms", { responses: times(1_240_000), roundTrips: times(0) }],
  ["response 5,400 s", { responses: times(5_400_000_000) }],
])("%j", (words, measured) => {
  expect(timeWords(measured)).toBe(words);
});
