import { expect, test } from "vitest";
import { plainWords } from "./plain-words.ts";

test("days and durations are as elsewhere, and what stands in brackets stays", () => {
  expect(plainWords("Dispatch (backup) was reviewed on 2026-04-14, within P90D")).toBe(
    "Dispatch (backup) was reviewed on 14 Apr 2026, within 90 d",
  );
});

test("what only looks like a day stays", () => {
  const sentence = "put off: see order 4711-20-33 of 2024-02-30, kept in archive-2024-05-01";
  expect(plainWords(sentence)).toBe(sentence);
});
