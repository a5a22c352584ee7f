import { expect, test } from "vitest";
import { missingWords } from "./missing-words.ts";

test("each list that lacks something is told, with what becomes of that", () => {
  expect(missingWords({ units: 0, elements: 12 }, "add")).toEqual([
    "Of the plan’s elements, 12 stand in no row: they stay.",
  ]);
  expect(missingWords({ people: 1 }, "replace")).toEqual([
    "Of the plan’s people, 1 stands in no row: it goes.",
  ]);
});
