import { expect, test } from "vitest";
import { StrangerTally } from "./stranger-tally.ts";

test("one a minute and address is written down, with how many were not", () => {
  const tally = new StrangerTally();
  expect(tally.count("a", 0)).toBe(0);
  expect(tally.count("a", 1)).toBeUndefined();
  expect(tally.count("a", 59_999)).toBeUndefined();
  expect(tally.count("b", 59_999)).toBe(0);
  expect(tally.count("a", 60_000)).toBe(2);
  expect(tally.count("a", 60_001)).toBeUndefined();
});

test("addresses are forgotten before there are too many", () => {
  const tally = new StrangerTally();
  tally.count("first", 0);
  tally.count("first", 1);
  for (let other = 0; other < 10_000; other++) tally.count(String(other), 2);
  expect(tally.count("first", 3)).toBe(0);
});
