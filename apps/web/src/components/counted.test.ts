import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test.each([
  [0, "0 tasks"],
  [1, "1 task"],
  [1200, "1,200 tasks"],
])("%i is %s", (count, words) => {
  expect(counted(count, "task")).toBe(words);
});

test("what has a plural of its own, or a verb with it, says so", () => {
  const words = ["strategy is tried", "strategies are tried"] as const;
  expect(counted(1, ...words)).toBe("1 strategy is tried");
  expect(counted(2, ...words)).toBe("2 strategies are tried");
});
