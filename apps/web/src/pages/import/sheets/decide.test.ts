import { expect, test } from "vitest";
import { decideColumn, decideList } from "./decide.ts";
import type { MatchedSheet } from "./sheets-answer.ts";

const staff: MatchedSheet = {
  file: "a.xlsx",
  sheet: "Staff",
  list: "people",
  header: 1,
  rows: 2,
  columns: [],
};
const other = { file: "a.xlsx", sheet: "Sites", list: "elements" } as const;

test("columns are decided one after the other, each sheet for itself", () => {
  const first = decideColumn([other], staff, ["A", "name"]);
  const second = decideColumn(first, staff, ["B", null]);
  expect(second).toEqual([
    other,
    { file: "a.xlsx", sheet: "Staff", list: "people", columns: { A: "name", B: null } },
  ]);
});

test("what the columns of another list are is guessed anew", () => {
  const decided = decideColumn([], staff, ["A", "name"]);
  expect(decideList(decided, staff, "units")).toEqual([
    { file: "a.xlsx", sheet: "Staff", list: "units" },
  ]);
  expect(decideList(decided, staff, null)).toEqual([
    { file: "a.xlsx", sheet: "Staff", list: null },
  ]);
});
