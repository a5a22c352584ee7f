import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryPlan, planOf } from "../testing/index.ts";
import { editBetween } from "./edit-between.ts";
import { replayEdits } from "./replay-edits.ts";

test("the edits from plan to plan lead to the last one", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (second, third) => {
      const first = planOf({ mainstay: 1 });
      const edits = [editBetween(first, second), editBetween(second, third)];
      expect(replayEdits(first, edits)).toEqual(third);
    }),
    { numRuns: 50 },
  );
});

test("an edit that does not fit is told", () => {
  const edit = [{ remove: "elements/payroll" }];
  expect(() => replayEdits(planOf({ mainstay: 1 }), [edit])).toThrow(
    /do not fit the plan.*payroll/,
  );
});
