import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryPlan } from "./arbitrary-plan.ts";

test("plans of any size decode, and have what makes a plan hard", () => {
  const plans = fc.sample(arbitraryPlan({ elements: 12, others: 4 }), { seed: 1, numRuns: 200 });
  const needs = plans.flatMap(({ elements }) => elements.flatMap((element) => element.needs ?? []));
  const disruptions = plans.flatMap(({ scenarios }) =>
    scenarios.map((scenario) => scenario.disruptions),
  );

  expect(needs.some(({ targets, atLeast }) => atLeast > 1 && atLeast < targets.length)).toBe(true);
  expect(needs.some(({ loss }) => loss > 0 && loss < 1)).toBe(true);
  expect(needs.some(({ holds }) => holds === Number.POSITIVE_INFINITY)).toBe(true);
  expect(new Set(needs.map((need) => need.for))).toEqual(new Set(["operate", "recover", "both"]));
  expect(
    disruptions.some((list) => new Set(list.map(({ element }) => element)).size < list.length),
  ).toBe(true);
  for (const collection of [
    "units",
    "people",
    "strategies",
    "sops",
    "callTrees",
    "exercises",
  ] as const) {
    expect(plans.some((plan) => plan[collection].length === 0)).toBe(true);
    expect(plans.some((plan) => plan[collection].length > 2)).toBe(true);
  }
});
