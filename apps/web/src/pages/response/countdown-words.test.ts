import { expect, test } from "vitest";
import { fromNowWords, nearness } from "./countdown-words.ts";

const at = "2026-05-16T10:00:00Z";
const minutesBefore = (minutes: number) => Date.parse(at) - minutes * 60_000;

test.each([
  [65, "in 65 min"],
  [1, "in 1 min"],
  [0, "now"],
  [-25, "25 min ago"],
  [-180, "3 h ago"],
])("%i minutes before it is %j", (minutes, words) => {
  expect(fromNowWords(at, minutesBefore(minutes))).toBe(words);
});

test("an objective is near in the last quarter of its time, and missed from its instant on", () => {
  const objective = { from: "2026-05-16T06:00:00Z", at };
  expect(nearness(objective, minutesBefore(61))).toBe("far");
  expect(nearness(objective, minutesBefore(60))).toBe("near");
  expect(nearness(objective, minutesBefore(0))).toBe("missed");
});
