import { expect, test } from "vitest";
import { availabilityOf } from "./availability.ts";
import { countedRates } from "./counted-rate.ts";

test("the rate of an element is that of its incidents, with them as sources", () => {
  expect(availabilityOf("front-door")).toEqual({
    availability: { perYear: 0.36, mttr: "PT491M" },
    basis: "counted",
    why: "3 notable incidents of its own from 2018 to April 2026, 2 of known length: 491 minutes on average. Not every tenant felt them, and smaller ones are not counted.",
    sources: ["2024-07-30", "2025-10-09", "2025-10-29"],
  });
  expect(availabilityOf("notifications")?.sources).toEqual(["MO544665"]);
});

test("what never failed by itself, or for nobody knows how long, has no such rate", () => {
  expect(countedRates(["admin-center", "exchange-owa"])).toEqual([]);
});
