import { expect, test } from "vitest";
import { problemsIn } from "../testing/problems-in.ts";

const impactScale = {
  categories: [{ id: "money", name: "Money" }],
  ratings: ["low", "high"],
  unacceptable: "high",
  timeframes: ["1h", "1d"],
};

test("an entry that stands on a scale twice is told at the second", () => {
  expect(
    problemsIn({
      organisation: {
        criticalities: ["gold", "silver", "gold"],
        impactScale: {
          categories: [...impactScale.categories, { id: "money", name: "More money" }],
          ratings: ["low", "high", "low"],
          unacceptable: "high",
          timeframes: ["1h", "1d", "60m"],
        },
      },
    }),
  ).toEqual([
    "organisation/criticalities/2 doubled-entry: `gold` stands on this scale already: keep it once",
    "organisation/impactScale/categories/1/id doubled-entry: `money` stands on this scale already: keep it once",
    "organisation/impactScale/ratings/2 doubled-entry: `low` stands on this scale already: keep it once",
    "organisation/impactScale/timeframes/2 doubled-entry: `PT1H` stands on this scale already: keep it once",
  ]);
});

test("cadences are for criticalities on the scale, by default the standard one", () => {
  expect(
    problemsIn({ organisation: { cadences: { "mission-critical": "4w", importent: "8w" } } }),
  ).toEqual([
    "organisation/cadences/importent not-on-scale: unknown criticality `importent`, did you mean `important`?",
  ]);
  expect(
    problemsIn({ organisation: { criticalities: ["gold"], cadences: { important: "8w" } } }),
  ).toEqual([
    "organisation/cadences/important not-on-scale: unknown criticality `important`: write one of gold, or add it to the organisation's criticalities",
  ]);
});

test("the unacceptable rating is one of the ratings", () => {
  expect(
    problemsIn({ organisation: { impactScale: { ...impactScale, unacceptable: "hihg" } } }),
  ).toEqual([
    "organisation/impactScale/unacceptable not-on-scale: unknown impact rating `hihg`, did you mean `high`?",
  ]);
});

test("a file that could not be read may have had the scale", () => {
  const organisation = { cadences: { gold: "8w" } };

  expect(problemsIn({ organisation }, { hasFiles: true })).toEqual([]);
  expect(problemsIn({ organisation }, { scales: ["criticalities"] })).toEqual([]);
  expect(
    problemsIn({ organisation: { criticalities: ["tin"], ...organisation } }, { hasFiles: true }),
  ).toHaveLength(1);
});
