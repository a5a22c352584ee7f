import { expect, test } from "vitest";
import { freeId } from "./free-id.ts";

test.each([
  ["Dispatch by radio", "dispatch-by-radio"],
  ["  Zoll & Transit (Übergabe) ", "zoll-transit-ubergabe"],
  ["顧客", "new"],
])("%s becomes %s", (words, id) => {
  expect(freeId(words, [])).toBe(id);
});

test("a taken id gets the next number that is free", () => {
  expect(freeId("Payroll", ["payroll", "payroll-2"])).toBe("payroll-3");
});
