import { expect, test } from "vitest";
import { downtimeMinutesAYear, entraAttainment, worldwideUptime } from "./published-uptime.ts";

test("Microsoft 365 was down for 110 minutes a year worldwide from 2017 to 2021", () => {
  const years = worldwideUptime.filter(({ period }) => period >= "2017");
  expect(years.length).toBe(20);
  expect(Math.round(downtimeMinutesAYear(years))).toBe(110);
});

test("Entra could not serve sign-in for 57 minutes a year from February 2021 to December 2024", () => {
  expect(entraAttainment.length).toBe(47);
  expect(entraAttainment.at(0)?.period).toBe("2021-02");
  expect(entraAttainment.at(-1)?.period).toBe("2024-12");
  expect(Math.round(downtimeMinutesAYear(entraAttainment))).toBe(57);
});

test("where nothing is published there is no downtime to speak of", () => {
  expect(downtimeMinutesAYear([])).toBe(0);
});
