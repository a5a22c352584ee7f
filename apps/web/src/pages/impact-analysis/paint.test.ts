import { defaultImpactScale, type Impact, minutes } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { annotate, cellsOf, columnsOf, paint, rowsOf } from "./paint.ts";

const scale = defaultImpactScale;
const hour = minutes(60);
const day = minutes(1440);
const week = minutes(10_080);
const money = (after: Impact["after"], rating: string) => ({
  category: "financial",
  after,
  rating,
});

test("a stroke writes one cell, and later ones carry it on", () => {
  const impacts = paint(scale, [], money(hour, "minor"));
  expect(impacts).toEqual([money(hour, "minor")]);
  const cells = cellsOf(impacts, "financial", scale.timeframes);
  expect(cells[0]?.rating).toBeUndefined();
  expect(cells.slice(1).every(({ rating }) => rating === "minor")).toBe(true);
  expect(cells.filter(({ written }) => written !== undefined)).toHaveLength(1);
});

test("what is written for later and would be less is raised, with its reason", () => {
  const before = [{ ...money(day, "minor"), reason: "Orders wait" }];
  expect(paint(scale, before, money(hour, "major"))).toEqual([
    money(hour, "major"),
    { ...money(day, "major"), reason: "Orders wait" },
  ]);
});

test("what is worse later stays, and other rows are left alone", () => {
  const law = { category: "legal", after: day, rating: "minor" };
  const before = [money(day, "severe"), law];
  expect(paint(scale, before, money(hour, "major"))).toEqual([money(hour, "major"), ...before]);
});

test("no rating takes a cell away", () => {
  expect(paint(scale, [money(hour, "minor")], { ...money(hour, ""), rating: undefined })).toEqual(
    [],
  );
});

test("times and categories that the scale does not have are shown all the same", () => {
  const odd = { category: "weather", after: minutes(90), rating: "minor" };
  expect(columnsOf(scale, [odd])).toContain(90);
  expect(rowsOf(scale, [odd]).at(-1)).toEqual({ id: "weather", name: "weather" });
});

test("a loss and a reason are put to their cell, and taken away", () => {
  const noted = annotate([money(hour, "minor")], money(hour, ""), { reason: "Late" });
  expect(noted).toEqual([{ ...money(hour, "minor"), reason: "Late" }]);
  expect(annotate(noted, money(hour, ""), { reason: undefined })).toEqual([money(hour, "minor")]);
});

const stroke = fc.record({
  category: fc.constantFrom("financial", "legal"),
  after: fc.constantFrom(hour, day, week),
  rating: fc.constantFrom(...scale.ratings),
});

test("however it is painted, harm does not heal, and the last stroke stands", () => {
  fc.assert(
    fc.property(fc.array(stroke, { minLength: 1 }), (strokes) => {
      const impacts = strokes.reduce<readonly Impact[]>(
        (before, one) => paint(scale, before, one),
        [],
      );
      for (const category of ["financial", "legal"]) {
        const ranks = cellsOf(impacts, category, scale.timeframes).map(({ rating = "" }) =>
          scale.ratings.indexOf(rating),
        );
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }
      expect(impacts).toContainEqual(strokes.at(-1));
    }),
  );
});
