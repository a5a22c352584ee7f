import { expect, test } from "vitest";
import { editLineWords } from "./edit-line-words.ts";

test.each([
  [
    "Mail (elements/mail): recovery statedOn 2025-01-01 -> 2026-05-16",
    "Mail: recovery statedOn 1 Jan 2025 -> 16 May 2026",
  ],
  ["adds All staff (callTrees/all-staff)", "adds All staff"],
  [
    "AD FS (elements/ad-fs): name AD FS -> AD FS (retired), see (elements/mail)",
    "AD FS: name AD FS -> AD FS (retired), see (elements/mail)",
  ],
  ["Mail (n/a): not possible", "Mail (n/a): not possible"],
])("%s", (line, words) => {
  expect(editLineWords(line)).toBe(words);
});
