import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

const people = [{ id: "ida", name: "Ida" }];
const deferral = {
  id: "later",
  until: "2026-09-01",
  reason: "The hall is being rebuilt",
  approver: "ida",
  on: "2026-06-01",
};

test("what is put off is there", () => {
  expect(
    problemsIn({
      people,
      elements: [{ id: "payroll", kind: "function", name: "Payroll" }],
      deferrals: [{ ...deferral, record: "elements/payroll" }],
    }),
  ).toEqual([]);
});

test("what is not there cannot be put off, and the nearest is said", () => {
  expect(
    problemsIn({
      people,
      elements: [{ id: "payroll", kind: "function", name: "Payroll" }],
      deferrals: [
        { ...deferral, record: "elements/payrol" },
        { ...deferral, id: "other", record: "trainings/first-aid" },
      ],
    }),
  ).toEqual([
    "deferrals/0/record unknown-id: unknown element `payrol`, did you mean `payroll`?",
    "deferrals/1/record unknown-id: unknown training `first-aid`: add it to trainings or correct the id",
  ]);
});
