import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, isBefore } from "./calendar.ts";

const day = fc
  .date({ min: new Date("0400-01-01"), max: new Date("9000-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The same by the platform's own calendar. */
function referenceAddDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

test("days are counted as the platform counts them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
      const later = addDays(from, days);
      expect(later).toBe(referenceAddDays(from, days));
      expect(daysBetween(from, later)).toBe(days);
      expect(isBefore(from, later)).toBe(days > 0);
    }),
  );
});

test("every day of four hundred years follows the one before", () => {
  const length = daysBetween("1800-03-01", "2200-03-01");
  expect(length).toBe(146_097);
  const days = Array.from({ length }, (_, at) => addDays("1800-03-01", at));
  expect(days).toEqual(days.map((_, at) => referenceAddDays("1800-03-01", at)));
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2100-01-31", 1, "2100-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-11-24", 3, "2027-02-24"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-12-31", 12, "2027-12-31"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2026-01-15", -13, "2024-12-15"],
  ["2026-05-31", 0, "2026-05-31"],
])("%s and %i months is %s", (from, months, later) => {
  expect(addMonths(from, months)).toBe(later);
});

test("months keep the day of the month where there is one", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, months) => {
      fc.pre(Number(from.slice(8)) <= 28);
      const later = addMonths(from, months);
      expect(later.slice(8)).toBe(from.slice(8));
      expect(addMonths(later, -months)).toBe(from);
    }),
  );
});
