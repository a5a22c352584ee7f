import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "../plan.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { describeEdit } from "./describe-edit.ts";
import { differencePlans, invertEdit } from "./difference-plans.ts";
import { collectionNames } from "./records.ts";

function edited(plan: Plan, edit: Parameters<typeof applyUnchecked>[1]): Plan {
  const result = applyUnchecked(plan, edit);
  if ("problems" in result)
    throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.plan;
}

test("the difference of two plans leads from the one to the other", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (before, after) => {
      expect(edited(before, differencePlans(before, after))).toEqual(after);
    }),
    { numRuns: 1000 },
  );
});
