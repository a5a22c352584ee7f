import { expect, test } from "vitest";
import { table } from "./table.ts";
import { monochrome } from "./testing/monochrome.ts";

const columns = [
  { title: "Element", wraps: true },
  { title: "Takes", align: "right" },
] as const;

test("columns are as wide as their widest cell, numbers to the right", () => {
  const rows = [{ cells: ["Mail", "2 h"] }, { cells: ["Sign-in", "45 m"] }];
  expect(table(monochrome(80), columns, rows)).toBe(
    ["Element  Takes", "Mail       2 h", "Sign-in   45 m"].join("\n"),
  );
});

test("on a narrow page only the columns that may wrap give way", () => {
  const rows = [{ cells: ["Transport management system", "12 h 30 m"] }];
  expect(table(monochrome(30), columns, rows)).toBe(
    ["Element                  Takes", "Transport            12 h 30 m", "management system"].join(
      "\n",
    ),
  );
});

test("the reason for a row stands below it, indented", () => {
  const rows = [{ cells: ["Mail", "2 h"], below: "for Sales: Mail → Orders → Sales" }];
  expect(table(monochrome(24), columns, rows)).toBe(
    ["Element  Takes", "Mail       2 h", "    for Sales: Mail →", "    Orders → Sales"].join("\n"),
  );
});

test("wide characters take two columns", () => {
  const rows = [{ cells: ["東京支店", "1 h"] }, { cells: ["Oslo", "2 h"] }];
  expect(table(monochrome(80), columns, rows).split("\n").slice(1)).toEqual([
    "東京支店    1 h",
    "Oslo        2 h",
  ]);
});
