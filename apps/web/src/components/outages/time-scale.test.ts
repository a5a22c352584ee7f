import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf, timeScale } from "./time-scale.ts";

const end = fc.integer({ min: 1, max: 5_000_000 });

test("a later instant never stands before an earlier one, and all stand on the axis", () => {
  fc.assert(
    fc.property(end, fc.nat(), fc.nat(), (last, one, other) => {
      const { at } = timeScale(last);
      const [early, late] = [at(Math.min(one, other)), at(Math.max(one, other))];
      expect(early).toBeLessThanOrEqual(late);
      expect(early).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(1);
    }),
  );
});

test("labels of the axis have room", () => {
  fc.assert(
    fc.property(end, (last) => {
      const { at, ticks } = timeScale(last);
      const gaps = ticks.slice(1).map((tick, position) => at(tick) - at(ticks[position] ?? 0));
      expect(Math.min(1, ...gaps)).toBeGreaterThanOrEqual(0.085);
    }),
  );
});

test("what never comes stands at the end, after everything that does", () => {
  const { at } = timeScale(endOf([90, Number.POSITIVE_INFINITY]));
  expect(at(Number.POSITIVE_INFINITY)).toBe(1);
  expect(at(90)).toBeLessThan(1);
});
