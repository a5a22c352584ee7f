import { printPlan } from "@mainstay/plan/printing";
import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planText } from "./plan-text.ts";

test("a plan is written as a file of it would be", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan(), async (plan) => {
      expect(JSON.parse(await planText(plan))).toEqual(JSON.parse(printPlan(plan, { as: "json" })));
    }),
  );
});
