import { expect, test } from "vitest";
import { baseRates, countedAvailability, countedYears } from "./base-rates.ts";
import { incidents } from "./incidents.ts";

test("failures of its own are counted, not what came of another's", () => {
  expect(countedYears).toBeCloseTo(8.33, 2);
  expect(countedAvailability("front-door")).toEqual(
    expect.objectContaining({
      mttr: 491,
      basis: "counted",
      events: ["MO842351", "2025-10-09-front-door", "MO1181369"],
      known: 2,
    }),
  );
  expect(countedAvailability("front-door")?.perYear).toBeCloseTo(0.36, 2);
  expect(countedAvailability("entra-mfa")).toMatchObject({ mttr: 410, known: 3 });
  expect(countedAvailability("admin-center")).toBeUndefined();
  expect(countedAvailability("no-such-element")).toBeUndefined();
});

test("what failed at an unknown length only is not said to have a mean", () => {
  expect(baseRates().find(({ element }) => element === "exchange-owa")).toMatchObject({
    failed: ["MO941162"],
    meanMinutes: undefined,
    known: 0,
  });
  expect(countedAvailability("exchange-owa")).toBeUndefined();
});

test("advisories are not counted, nor what was before the span; everything else is", () => {
  const told = new Set(baseRates().flatMap(({ failed, felt }) => [...failed, ...felt]));
  const silent = incidents.filter(({ id }) => !told.has(id)).map(({ id }) => id);
  expect(silent).toEqual(["2014-06-exchange", "EX71628", "EX523372", "EX869331", "EX1268771"]);
});

test("the rates have sources", () => {
  const rates = baseRates().flatMap(({ element }) => countedAvailability(element) ?? []);
  expect(rates.length).toBeGreaterThan(10);
  expect(rates.filter(({ sources }) => sources.length === 0)).toEqual([]);
});
