import { expect, test } from "vitest";
import { numberOfCuts } from "./number-of-cuts.ts";

test("a number of cuts is told in full while it can be read", () => {
  expect(numberOfCuts(0n)).toBe("0");
  expect(numberOfCuts(82_000_000_000n)).toBe("82,000,000,000");
  expect(numberOfCuts(999_999_999_999_999n)).toBe("999,999,999,999,999");
});

test("a larger one is told by its first digits and its size", () => {
  expect(numberOfCuts(1_000_000_000_000_000n)).toBe("≈ 1.00 × 10^15");
  expect(numberOfCuts(50n ** 200n)).toBe("≈ 6.22 × 10^339");
});
