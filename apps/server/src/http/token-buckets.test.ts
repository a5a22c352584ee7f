import { expect, test } from "vitest";
import { TokenBuckets } from "./token-buckets.ts";

test("a minute's worth may come at once, and then one after the other", () => {
  const buckets = new TokenBuckets(60);
  for (let at = 0; at < 60; at++) expect(buckets.take("ada", 0)).toBe(0);
  expect(buckets.take("ada", 0)).toBeCloseTo(1000);
  expect(buckets.take("ada", 400)).toBeCloseTo(600);
  expect(buckets.take("ada", 1001)).toBe(0);
  expect(buckets.take("ada", 1002)).toBeGreaterThan(0);
});

test("nobody waits for another", () => {
  const buckets = new TokenBuckets(1);
  expect(buckets.take("ada", 0)).toBe(0);
  expect(buckets.take("ben", 0)).toBe(0);
  expect(buckets.take("ada", 0)).toBeGreaterThan(0);
});

test("a quiet hour fills no more than the bucket", () => {
  const buckets = new TokenBuckets(2);
  const hour = 3_600_000;
  expect(buckets.take("ada", 0)).toBe(0);
  expect([1, 2, 3].map(() => buckets.take("ada", hour) > 0)).toEqual([false, false, true]);
});
