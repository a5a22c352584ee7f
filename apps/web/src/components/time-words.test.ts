import { expect, test } from "vitest";
import { afterWords, minutesOf, percentWords } from "./time-words.ts";

test("an instant is told from the start", () => {
  expect(afterWords(minutesOf("PT0M"))).toBe("at once");
  expect(afterWords(minutesOf("PT90M"))).toBe("after 90 min");
  expect(minutesOf("never")).toBe(Number.POSITIVE_INFINITY);
});

test("a share is told in percent", () => {
  expect(percentWords(1 / 3)).toBe("33.3\u00a0%");
});
