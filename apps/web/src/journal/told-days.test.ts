import { expect, test } from "vitest";
import { dayWords } from "../components/instant-words.ts";
import { toldDays } from "./told-days.ts";

const [monday, noon, sunday] = [
  "2026-11-30T10:00:00",
  "2026-11-30T12:00:00",
  "2026-11-29T12:00:00",
];

test("a day is told where it changes, and that of today is not", () => {
  expect(toldDays([noon, monday, sunday, sunday], noon)).toEqual([
    undefined,
    undefined,
    dayWords(sunday),
    undefined,
  ]);
  expect(toldDays([sunday], noon)).toEqual([dayWords(sunday)]);
  expect(toldDays([], noon)).toEqual([]);
});
