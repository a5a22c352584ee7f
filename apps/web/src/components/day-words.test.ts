import { expect, test } from "vitest";
import { agoWords, calendarDayWords } from "./day-words.ts";

test("a day is the same day wherever one is", () => {
  expect(calendarDayWords("2026-01-01")).toBe("1 Jan 2026");
});

test.each([
  ["2026-11-29", "today"],
  ["2026-11-28", "1 day ago"],
  ["2026-09-20", "2 months ago"],
  ["2024-11-01", "2 years ago"],
  ["2026-12-09", "in 10 days"],
])("%s was %s", (day, words) => {
  expect(agoWords(day, "2026-11-29")).toBe(words);
});
