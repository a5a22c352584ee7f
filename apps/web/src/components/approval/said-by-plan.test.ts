import { expect, test } from "vitest";
import { saidByPlan } from "./said-by-plan.ts";

test("a document that was approved elsewhere is not told to be new", () => {
  const said = saidByPlan({ status: "approved", approved: "2026-04-14" });
  expect(said).toBe("Approved on 14 Apr 2026, as the plan says");
  expect(saidByPlan({ status: "expired" })).toBe("Approved and expired since, as the plan says");
});

test("of a draft there is nothing to say", () => {
  expect(saidByPlan({ status: "draft" })).toBeUndefined();
  expect(saidByPlan({})).toBeUndefined();
});
