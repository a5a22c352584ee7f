import { expect, test } from "vitest";
import { measuredWords, timesWords } from "./measured-words.ts";

test("times are told by their mean and the longest, each kind by itself", () => {
  const responses = { count: 2, sum: 94, max: 48 };
  const roundTrips = { count: 1, sum: 0.125, max: 0.125 };
  expect(measuredWords({ responses, roundTrips })).toBe(
    "response 47 ms, at most 48 ms; round trip 0.13 ms",
  );
  expect(timesWords({ count: 1, sum: 1240, max: 1240 })).toBe("1.2 s");
  expect(measuredWords({})).toBe("");
});
