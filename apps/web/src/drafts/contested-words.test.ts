import { expect, test } from "vitest";
import { contestedWords } from "./contested-words.ts";

const words = new Map([
  ["recovery/time", "Recovery time"],
  ["tags", "Tags"],
]);
const wordsOf = (field: string) => words.get(field) ?? field;

test.each([
  ["elements/payroll/recovery/time", "Recovery time"],
  ["elements/payroll/tags/month~1end", "Tags: month/end"],
  ["elements/payroll/name", "name"],
  ["elements/payroll", "All of it: somebody has removed it or made it anew"],
])("%s is %s", (address, expected) => {
  expect(contestedWords(address, wordsOf)).toBe(expected);
});
