import { describe, expect, test } from "vitest";
import { parseHttpDate } from "./http-date.ts";
import { retryAfter } from "./retry-after.ts";

const noon = 1_793_620_800_000;

test.each([
  ["Mon, 02 Nov 2026 12:00:00 GMT", noon],
  ["Monday, 02-Nov-26 12:00:00 GMT", noon],
  ["Mon Nov  2 12:00:00 2026", noon],
  ["Mon, 02 Foo 2026 12:00:00 GMT", undefined],
  ["2026-11-02T12:00:00Z", undefined],
  ["", undefined],
])("the date %j", (text, milliseconds) => {
  expect(parseHttpDate(text)).toBe(milliseconds);
});

describe("Retry-After", () => {
  const after = (written: string, date?: string) =>
    retryAfter(
      new Headers({ "retry-after": written, ...(date === undefined ? {} : { date }) }),
      noon,
    );

  test.each([
    ["5", 5_000],
    ["2.128", 2_128],
    ["0", 0],
    ["-1", undefined],
    ["soon", undefined],
    ["", undefined],
    ["Mon, 02 Nov 2026 12:00:30 GMT", 30_000],
    ["Mon, 02 Nov 2026 11:00:00 GMT", 0],
  ])("%j is %s milliseconds", (written, milliseconds) => {
    expect(after(written)).toBe(milliseconds);
  });

  test("as a date is counted by the clock of the service, not by ours", () => {
    expect(after("Mon, 02 Nov 2026 17:00:10 GMT", "Mon, 02 Nov 2026 17:00:00 GMT")).toBe(10_000);
    expect(after("Mon, 02 Nov 2026 03:00:10 GMT", "Mon, 02 Nov 2026 03:00:00 GMT")).toBe(10_000);
  });
});
