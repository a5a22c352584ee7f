import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { recordNames } from "./record-names.ts";

const plan = planOf({
  units: [{ id: "finance", name: "Finance" }],
  elements: [
    { id: "payroll", kind: "function", name: "Payroll" },
    { id: "archive", kind: "function", name: "Archive" },
  ],
});

test("what is there has its name, and nothing else that was not asked for", () => {
  expect(recordNames(plan, ["elements/payroll", "units/finance"])).toEqual({
    "elements/payroll": "Payroll",
    "units/finance": "Finance",
  });
});

test("what is gone, is no record or is in no list has none", () => {
  expect(recordNames(plan, ["elements/gone", "organisation", "nothing/payroll", ""])).toEqual({});
});

test("a list is gone through once, however often names of it are asked for", () => {
  let read = 0;
  const elements = new Proxy(plan.elements, {
    get: (list, key) => {
      if (key === "0") read++;
      return Reflect.get(list, key);
    },
  });
  const watched = { ...plan, elements };
  for (let time = 0; time < 10; time++) recordNames(watched, ["elements/archive"]);
  expect(read).toBe(1);
});
