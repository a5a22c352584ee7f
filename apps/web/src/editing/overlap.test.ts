import { expect, test } from "vitest";
import { overlaps } from "./overlap.ts";

const putTime = { put: "elements/payroll/recovery/time", value: "4h" };

test("different fields of one element do not overlap", () => {
  expect(overlaps([putTime], [{ put: "elements/payroll/name", value: "Wages" }])).toEqual([]);
});

test("a name that only begins alike is another field", () => {
  expect(overlaps([putTime], [{ put: "elements/payroll/recovery/timeout", value: 1 }])).toEqual([]);
});

test("the same field overlaps", () => {
  const theirs = { put: "elements/payroll/recovery/time", value: "2h" };
  expect(overlaps([putTime], [theirs])).toEqual([
    { address: "elements/payroll/recovery/time", mine: putTime, theirs },
  ]);
});

test("a field overlaps with the whole that it is in, either way", () => {
  const theirs = { remove: "elements/payroll/recovery" };
  expect(overlaps([putTime], [theirs])).toHaveLength(1);
  expect(overlaps([theirs], [putTime])).toHaveLength(1);
});
