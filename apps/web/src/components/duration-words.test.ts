import { formatDuration, minutes, parseDuration } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  shortDuration,
  shortDurationText,
  withShortDurations,
  writtenDuration,
} from "./duration-words.ts";

test.each([
  [0, "0"],
  [45, "45 min"],
  [60, "1 h"],
  [90, "90 min"],
  [270, "4 h 30 min"],
  [1440, "1 d"],
  [2640, "44 h"],
  [5130, "3 d 13 h 30 min"],
  [Number.POSITIVE_INFINITY, "never"],
])("%d minutes are %s", (duration, words) => {
  expect(shortDuration(duration)).toBe(words);
});

test("what documents have is as short", () => {
  expect([null, "never", "PT150M"].map(shortDurationText)).toEqual(["–", "never", "2 h 30 min"]);
});

test("sentences keep all but their durations", () => {
  const sentence = "Duct (arkenfell-duct) must be back within PT1H for it, and takes P2D";
  expect(withShortDurations(sentence)).toBe(
    "Duct (arkenfell-duct) must be back within 1 h for it, and takes 2 d",
  );
});

test("a duration as people type it is read as the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
      const duration = minutes(count);
      expect(parseDuration(writtenDuration(duration))).toBe(duration);
      expect(parseDuration(formatDuration(duration))).toBe(duration);
    }),
  );
});
