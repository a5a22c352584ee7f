import { expect, test } from "vitest";
import { pageOfRecord } from "./page-of-record.ts";

test("a record is shown on its page, a unit as what belongs to it", () => {
  expect(pageOfRecord("impactAnalyses", "payroll-bia")).toEqual({
    to: "/impact-analyses/payroll-bia",
  });
  expect(pageOfRecord("units", "finance")).toEqual({
    to: "/elements",
    search: { unit: "finance" },
  });
});

test("what has no page leads nowhere", () => {
  expect(pageOfRecord("people", "lars-dahl")).toBeUndefined();
  expect(pageOfRecord("answers", "drill")).toBeUndefined();
});
