import { expect, test } from "vitest";
import { cellFault } from "./fault.ts";

const message = "is not a duration";

test("a fault of a workbook names its sheet, one of a CSV only the file, which is called so", () => {
  const cell = "F12";
  expect(cellFault({ file: "a.xlsx", sheet: "Staff", cell, message }).where).toBe(
    "a.xlsx, Staff, F12",
  );
  expect(cellFault({ file: "staff.csv", sheet: "staff", cell, message }).where).toBe(
    "staff.csv, F12",
  );
  expect(cellFault({ message }).where).toBe("in all of it");
});

test("what was probably meant is said once", () => {
  expect(cellFault({ message, suggestion: "4h" }).suggestion).toBe("4h");
  const asking = "there is no unit `custms`, did you mean `customs`?";
  expect(cellFault({ message: asking, suggestion: "customs" }).suggestion).toBeUndefined();
});
