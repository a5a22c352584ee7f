import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { combinationsCounted } from "./combinations-counted.ts";

const elementsOf = (count: number) =>
  planOf({
    elements: Array.from({ length: count }, (_, at) => ({
      id: `e-${at}`,
      kind: "service",
      name: `Service ${at}`,
    })),
  });

describe("of a plan of more than 10,000 elements", () => {
  const large = elementsOf(10_001);

  test("single losses are counted, and it is said why", () => {
    expect(combinationsCounted(undefined, large)).toEqual({
      order: 1,
      because:
        "Single losses only: to count pairs as well takes many minutes with 10,001 elements. --order 2 does so.",
    });
  });

  test("what was asked for is counted", () => {
    expect(combinationsCounted(2, large)).toEqual({ order: 2 });
  });
});

test("of other plans pairs are counted", () => {
  expect(combinationsCounted(undefined, elementsOf(3))).toEqual({ order: 2 });
});
