import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { conflictOf } from "./conflict.ts";

const plan = planOf({
  elements: [{ id: "payroll", kind: "function", name: "Payroll", recovery: { time: "4h" } }],
});
const time = "elements/payroll/recovery/time";
const made = { way: "browser", hash: "", touched: ["elements/payroll"], records: 1 };

test("each says what they changed of the same, and nothing of what is elsewhere", () => {
  const edit = [
    { put: time, value: "1h" },
    { put: "elements/payroll/description", value: "Wages" },
  ];
  const theirs = [
    { put: time, value: "2h" },
    { put: "elements/payroll/name", value: "Salaries" },
  ];
  const at = "2026-11-30T10:00:00.000Z";
  const change = { ...made, revision: 5, at, author: "Ada Berg", edit: theirs };
  expect(conflictOf(plan, edit, [change])).toEqual({
    theirs: [
      {
        revision: 5,
        at,
        author: "Ada Berg",
        lines: ["Payroll (elements/payroll): recovery time 4h -> 2h"],
      },
    ],
    mine: ["Payroll (elements/payroll): recovery time 4h -> 1h"],
  });
});

test("who was first comes first", () => {
  const change = (revision: number, value: string) => ({
    ...made,
    revision,
    at: "2026-11-30T10:00:00.000Z",
    author: "Ada Berg",
    edit: [{ put: time, value }],
  });
  const { theirs } = conflictOf(plan, [{ remove: time }], [change(6, "3h"), change(5, "2h")]);
  expect(theirs.map(({ revision }) => revision)).toEqual([5, 6]);
});
