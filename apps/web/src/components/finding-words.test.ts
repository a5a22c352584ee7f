import { expect, test } from "vitest";
import { findingWords } from "./finding-words.ts";

test("ids go, days and durations are as elsewhere", () => {
  expect(findingWords("Payroll (payroll) takes PT8H and was proven on 2026-04-14")).toBe(
    "Payroll takes 8 h and was proven on 14 Apr 2026",
  );
  expect(findingWords("Domain controller 1, Kestrelby (dc-kestrelby-1), alone")).toBe(
    "Domain controller 1, Kestrelby, alone",
  );
});

test("addresses of records go, as they stand behind names in what an edit does", () => {
  expect(findingWords("Mail (elements/mail): recovery statedOn 2025-01-01 -> 2026-05-16")).toBe(
    "Mail: recovery statedOn 1 Jan 2025 -> 16 May 2026",
  );
  expect(findingWords("adds All staff (callTrees/all-staff)")).toBe("adds All staff");
  const sentence = "Mail is lost (and/or), its time unknown (n/a)";
  expect(findingWords(sentence)).toBe(sentence);
});

test("what else stands in brackets stays", () => {
  const sentence = "Mail (all of it) is lost (see Annex B)";
  expect(findingWords(sentence)).toBe(sentence);
  expect(findingWords("(payroll) has no name")).toBe("(payroll) has no name");
});

test("what is part of a name stays", () => {
  expect(findingWords("Mail (old) (mail-old) and Windows (2019) are lost")).toBe(
    "Mail (old) and Windows (2019) are lost",
  );
});

test("what only looks like a day stays", () => {
  const sentence = "put off: see order 4711-20-33 of 2024-02-30, kept in archive-2024-05-01";
  expect(findingWords(sentence)).toBe(sentence);
});
