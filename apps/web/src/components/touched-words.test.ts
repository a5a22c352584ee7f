import { expect, test } from "vitest";
import { touchedWords } from "./touched-words.ts";

test("a record is told by its name, and what has none by what it is", () => {
  expect(touchedWords("elements/payroll", { "elements/payroll": "Payroll" })).toBe("Payroll");
  expect(touchedWords("deferrals/payroll-until-2026-12-30", {})).toBe("Deferrals");
  expect(touchedWords("organisation", {})).toBe("Organisation");
});

test("what is gone is told by its address", () => {
  expect(touchedWords("elements/payroll", {})).toBe("elements/payroll");
});
