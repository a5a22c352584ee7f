import { expect, test } from "vitest";
import { valueInRecord } from "./value-in-record.ts";

const payroll = {
  id: "payroll",
  recovery: { time: "PT4H" },
  needs: ["erp", { targets: ["mail"], holds: "PT1H" }],
};

test("fields and items of lists are found by their names, the record by its own address", () => {
  expect(valueInRecord(payroll, "elements/payroll/recovery/time")).toBe("PT4H");
  expect(valueInRecord(payroll, "elements/payroll/needs/mail/holds")).toBe("PT1H");
  expect(valueInRecord(payroll, "elements/payroll")).toBe(payroll);
});

test("where nothing is, nothing is found", () => {
  expect(valueInRecord(payroll, "elements/payroll/objectives/rto")).toBeUndefined();
  expect(valueInRecord(undefined, "elements/payroll/name")).toBeUndefined();
  expect(valueInRecord(payroll, "nothing/at/all")).toBeUndefined();
});
