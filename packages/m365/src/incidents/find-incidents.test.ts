import { expect, test } from "vitest";
import { findIncidents } from "./find-incidents.ts";

const idsFor = (word: string) => findIncidents(word).map(({ id }) => id);

test.each([
  ["MO1181369", ["MO1181369"]],
  ["mo1181369", ["MO1181369"]],
  ["TM402718", ["MO402741"]],
  ["2025-10-29", ["MO1181369"]],
  ["2025-10", ["2025-10-09-front-door", "MO1181369"]],
  ["2021-03-16", ["MO244568"]],
  ["2026-03-20", ["EX1268771"]],
  ["forms", ["FM298724"]],
  ["Front Door", ["MO842351", "2025-10-09-front-door", "MO1181369"]],
  ["2017", []],
  ["no such incident", []],
  ["  ", []],
  ["2025-10-99", []],
  ["$^*", []],
])("%j finds %j", (word, ids) => expect(idsFor(word)).toEqual(ids));

test("a year is found by its beginning, and nothing of another year", () => {
  expect(idsFor("2024").length).toBe(5);
});
