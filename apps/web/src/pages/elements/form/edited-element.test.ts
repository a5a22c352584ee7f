import { minutes } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { editedElement, withObjectives, withRecovery } from "./edited-element.ts";

const [payroll] = planOf({
  elements: [
    { id: "payroll", kind: "function", name: "Payroll", objectives: { rto: "1d" }, tags: ["pay"] },
  ],
}).elements;
if (payroll === undefined) throw new Error("the plan has payroll");

test("a field is set, and taken away", () => {
  const named = editedElement(payroll, { name: "Wages", tags: undefined });
  expect(named).toEqual({
    id: "payroll",
    kind: "function",
    name: "Wages",
    objectives: { rto: 1440 },
  });
});

test("a part is made where there was none, and goes once nothing is left of it", () => {
  expect(withRecovery(payroll, { time: minutes(60) }).recovery).toEqual({ time: 60 });
  expect(withObjectives(payroll, { rpo: minutes(5) }).objectives).toEqual({ rto: 1440, rpo: 5 });
  expect(withObjectives(payroll, { rto: undefined })).not.toHaveProperty("objectives");
});
