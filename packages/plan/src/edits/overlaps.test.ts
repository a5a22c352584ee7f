import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { applyUnchecked } from "./apply-unchecked.ts";
import { editBetween } from "./edit-between.ts";
import type { Edit } from "./operation.ts";
import { overlaps, touches } from "./overlaps.ts";

const putTime = { put: "elements/payroll/recovery/time", value: "4h" };

test("different fields of one element do not overlap", () => {
  expect(overlaps([putTime], [{ put: "elements/payroll/name", value: "Wages" }])).toEqual([]);
});

test("a name that only begins alike is another field", () => {
  expect(overlaps([putTime], [{ put: "elements/payroll/recovery/timeout", value: 1 }])).toEqual([]);
});

test("the same field overlaps, unless both make the same of it", () => {
  const theirs = { put: "elements/payroll/recovery/time", value: "2h" };
  expect(overlaps([putTime], [theirs])).toEqual([
    { address: "elements/payroll/recovery/time", mine: putTime, theirs },
  ]);
  expect(overlaps([putTime], [putTime])).toEqual([]);
});

test("a field overlaps with the whole that it is in, either way, and the whole is told", () => {
  const theirs = { remove: "elements/payroll/recovery" };
  expect(overlaps([putTime], [theirs])).toMatchObject([{ address: "elements/payroll/recovery" }]);
  expect(overlaps([theirs], [putTime])).toMatchObject([{ address: "elements/payroll/recovery" }]);
});

test("items of a list that have names overlap one by one, others as a list", () => {
  const cell = (name: string) => ({
    put: `impactAnalyses/payroll-bia/impacts/${name}/rating`,
    value: "major",
  });
  expect(overlaps([cell("money@PT4H")], [cell("money@PT8H")])).toEqual([]);
  const first = { put: "sops/run/steps/1/what", value: "Ring" };
  expect(overlaps([first], [{ remove: "sops/run/steps/3" }])).toMatchObject([
    { address: "sops/run/steps" },
  ]);
  const second = { put: "elements/payroll/needs/teams#2/holds", value: "4h" };
  expect(overlaps([second], [{ remove: "elements/payroll/needs/teams" }])).toMatchObject([
    { address: "elements/payroll/needs" },
  ]);
});

test("an operation touches what it is in and what is in it", () => {
  expect(touches(putTime, "elements/payroll")).toBe(true);
  expect(touches({ remove: "elements/payroll" }, "elements/payroll/recovery/time")).toBe(true);
  expect(touches(putTime, "elements/payroll/recovery/point")).toBe(false);
});

/** A plan without the order of its lists, which later additions make as they come. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map(unordered)
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, unordered(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test("edits without overlaps come to the same in either order", () => {
  const some = (edit: Edit) => fc.subarray([...edit], { maxLength: 4 });
  const plans = fc.tuple(arbitraryPlan(), arbitraryPlan(), arbitraryPlan());
  const edits = plans.chain(([plan, one, other]) =>
    fc.tuple(fc.constant(plan), some(editBetween(plan, one)), some(editBetween(plan, other))),
  );
  fc.assert(
    fc.property(edits, ([plan, mine, theirs]) => {
      fc.pre(overlaps(mine, theirs).length === 0);
      const first = applyUnchecked(plan, [...mine, ...theirs]);
      const second = applyUnchecked(plan, [...theirs, ...mine]);
      fc.pre("plan" in first && "plan" in second);
      expect(unordered(second)).toEqual(unordered(first));
    }),
  );
});
