import { expect, test } from "vitest";
import { didYouMean } from "./did-you-mean.ts";

test("it names what is nearest, and is silent where nothing is near", () => {
  expect(didYouMean("payrol", ["intake", "payroll"])).toBe(" Did you mean payroll?");
  expect(didYouMean("weather", ["intake", "payroll"])).toBe("");
});
