import { expect, test } from "vitest";
import { monthWords, weeksOf } from "./month.ts";

test("a month is whole weeks from Monday on", () => {
  const weeks = weeksOf("2026-05");
  expect(weeks.map(([first]) => first)).toEqual([
    "2026-04-27",
    "2026-05-04",
    "2026-05-11",
    "2026-05-18",
    "2026-05-25",
  ]);
  expect(weeks.at(-1)?.at(-1)).toBe("2026-05-31");
  expect(weeksOf("2021-02")).toHaveLength(4);
});

test("the turn of a year is none of the month", () => {
  expect(weeksOf("2026-12").at(-1)?.[0]).toBe("2026-12-28");
  expect(weeksOf("2026-01")[0]?.[0]).toBe("2025-12-29");
  expect(monthWords("2026-01")).toBe("January 2026");
});
