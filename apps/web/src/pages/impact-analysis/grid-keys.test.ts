import { expect, test } from "vitest";
import { moveIn, strokeOf } from "./grid-keys.ts";

const size = { rows: 2, columns: 3 };
const ratings = ["minor", "major"];
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

test("arrow keys move, and stop at the edges", () => {
  expect(moveIn("ArrowRight", { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 2 });
  expect(moveIn("ArrowRight", { row: 0, column: 2 }, size)).toEqual({ row: 0, column: 2 });
  expect(moveIn("ArrowUp", { row: 0, column: 2 }, size)).toEqual({ row: 0, column: 2 });
  expect(moveIn("ArrowDown", { row: 0, column: 2 }, size)).toEqual({ row: 1, column: 2 });
  expect(moveIn("End", { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 2 });
  expect(moveIn("a", { row: 1, column: 0 }, size)).toBeUndefined();
});

test("digits rate, zero and delete take away, space paints with the brush", () => {
  expect(strokeOf(press("2"), { ratings, brush: undefined })).toEqual({ rating: "major" });
  expect(strokeOf(press("3"), { ratings, brush: undefined })).toBeUndefined();
  expect(strokeOf(press("0"), { ratings, brush: "minor" })).toEqual({ rating: undefined });
  expect(strokeOf(press("Delete"), { ratings, brush: "minor" })).toEqual({ rating: undefined });
  expect(strokeOf(press(" "), { ratings, brush: "minor" })).toEqual({ rating: "minor" });
});

test("what the browser does with a key is left to it", () => {
  expect(strokeOf(press("1", true), { ratings, brush: undefined })).toBeUndefined();
});
