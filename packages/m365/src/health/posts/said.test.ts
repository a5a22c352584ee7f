import { expect, test } from "vitest";
import { saidIn } from "./said.ts";

test("labels are found with line breaks between them, and without", () => {
  const lines =
    "Title: Mail is late\n\nUser Impact: Mail arrives late.\n\nMore info: Only from outside.\n\nCurrent status: We look into it.\n\nScope of impact: Any user.\n\nNext update by: Monday, November 2, 2026, at 11:00 AM UTC";
  const said = saidIn(lines);
  expect(said).toEqual({
    title: "Mail is late",
    userImpact: "Mail arrives late.",
    moreInformation: "Only from outside.",
    currentStatus: "We look into it.",
    scope: "Any user.",
    nextUpdate: "Monday, November 2, 2026, at 11:00 AM UTC",
  });
  expect(saidIn(lines.replaceAll("\n\n", ""))).toEqual(said);
});

test("older labels mean the same", () => {
  expect(
    saidIn(
      "Incident Start Time: noonIncident End Time: oncePreliminary Root Cause: a bugNext Update: soon",
    ),
  ).toEqual({ start: "noon", end: "once", rootCause: "a bug", nextUpdate: "soon" });
});

test("what stands before the first label belongs to none, and a label within a sentence is none", () => {
  expect(saidIn("A report was published.")).toEqual({});
  expect(saidIn("Final status: the root cause: a bug")).toEqual({
    finalStatus: "the root cause: a bug",
  });
});

test("a label that comes again adds a paragraph", () => {
  expect(saidIn("Root cause: one\nRoot cause: two")).toEqual({ rootCause: "one\n\ntwo" });
});
