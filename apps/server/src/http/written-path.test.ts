import { expect, test } from "vitest";
import { writtenPath } from "./written-path.ts";

test("what lets whoever reads the log acknowledge for somebody is left out", () => {
  expect(writtenPath("/called/12-abcdefghijklmnopqrstuv")).toBe("/called/…");
  expect(writtenPath("/called.css")).toBe("/called.css");
});

test("of what strangers make up the beginning is written", () => {
  expect(writtenPath(`/${"x".repeat(500)}`)).toHaveLength(200);
});
