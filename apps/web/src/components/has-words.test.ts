import { expect, test } from "vitest";
import { hasWords } from "./has-words.ts";

test("all words have to be there, in any order and case", () => {
  expect(hasWords("AD FS is lost", "lost ad")).toBe(true);
  expect(hasWords("AD FS is lost", "lost teams")).toBe(false);
  expect(hasWords("AD FS is lost", " ")).toBe(true);
});
