import { expect, test } from "vitest";
import { scheduleWords } from "./schedule-words.ts";

test("the schedules that jobs have are told in words", () => {
  expect(scheduleWords("0 2 * * *")).toBe("each day at 02:00 UTC");
  expect(scheduleWords("20 * * * *")).toBe("each hour, 20 minutes past");
  expect(scheduleWords("*/5 * * * *")).toBe("every 5 minutes");
  expect(scheduleWords(undefined)).toBe("when another job has ended");
});

test("other schedules stay in the words of cron", () => {
  expect(scheduleWords("0 2 * * 1")).toBe("0 2 * * 1 (cron, UTC)");
  expect(scheduleWords("0 2-4 * * *")).toBe("0 2-4 * * * (cron, UTC)");
});
