import { expect, test } from "vitest";
import { customaryDeadline, findVersion, parseServiceDay, publicationOf } from "./version.ts";

test("a version says the day of its publication, and what it adds is due 30 days later", () => {
  expect(publicationOf("2025120100")).toBe("2025-12-01");
  expect(customaryDeadline("2025120100")).toBe("2025-12-31");
  expect(customaryDeadline("2024013001")).toBe("2024-02-29");
});

test.each(["0000000000", "2025130100", "2025023000", "20251201", "20251201001", "latest"])(
  "%s is no version of a day",
  (version) => {
    expect(publicationOf(version)).toBeUndefined();
    expect(customaryDeadline(version)).toBeUndefined();
  },
);

test.each([
  ["worldwide-2025120100.json", "2025120100"],
  ["2025120100", "2025120100"],
  ["worldwide-2025-12.json", undefined],
  ["worldwide-2025120100-2026010100.json", undefined],
  ["worldwide-20251201001.json", undefined],
  ["list-1234567890.json", undefined],
])("the version in %s is %s", (name, version) => {
  expect(findVersion(name)).toBe(version);
});

test.each([
  ["20251201", "2025-12-01"],
  ["2025-12-01", "2025-12-01"],
  ["2025-12-01T00:00:00Z", "2025-12-01"],
  ["20251301", undefined],
  ["soon", undefined],
  ["", undefined],
])("the day %j is %s", (written, day) => {
  expect(parseServiceDay(written)).toBe(day);
});
