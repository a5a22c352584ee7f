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
