import fc from "fast-check";
import { expect, test } from "vitest";
import { lowest, Timeline } from "./timeline.ts";

function timeline(...steps: readonly (readonly [number, number])[]): Timeline {
  const result = new Timeline();
  for (const [time, level] of steps) result.push(time, level);
  return result;
}

function stepsOf({ times, levels, length }: Timeline): number[][] {
  return Array.from({ length }, (_, step) => [times[step], levels[step]]);
}

test("a step that changes nothing is left out, and one at the same time replaces the last", () => {
  expect(stepsOf(timeline([0, 1], [1, 0.5], [2, 0.5], [3, 0], [3, 0.5], [4, 1]))).toEqual([
    [1, 0.5],
    [4, 1],
  ]);
});

test("it grows", () => {
  const many = timeline(
    ...Array.from({ length: 100 }, (_, at) => [at, at % 2 === 0 ? 0 : 0.5] as const),
  );
  expect(many.length).toBe(100);
  expect(many.times[99]).toBe(99);
});

test("the lowest of two counts at every instant", () => {
  const into = new Timeline();
  lowest(into, timeline([0, 0.5], [4, 1]), timeline([1, 0.2], [2, 0.8], [6, 0]));
  expect(stepsOf(into)).toEqual([
    [0, 0.5],
    [1, 0.2],
    [2, 0.5],
    [4, 0.8],
    [6, 0],
  ]);
});

test("lowered for a while it is the lowest of itself and a dip", () => {
  const instant = fc.nat({ max: 12 });
  const level = fc.constantFrom(0, 0.25, 0.5, 1);
  const steps = fc
    .uniqueArray(fc.tuple(instant, level), { selector: ([time]) => time, maxLength: 6 })
    .map((some) => some.toSorted(([a], [b]) => a - b));
  const end = fc.oneof(instant, fc.constant(Number.POSITIVE_INFINITY));
  fc.assert(
    fc.property(steps, instant, end, level, (some, from, to, floor) => {
      const dip = timeline();
      if (from < to) dip.push(from, floor);
      if (from < to && to < Number.POSITIVE_INFINITY) dip.push(to, 1);
      const expected = new Timeline();
      lowest(expected, timeline(...some), dip);
      const lowered = timeline(...some);
      lowered.lower(from, to, floor);
      expect(stepsOf(lowered)).toEqual(stepsOf(expected));
    }),
  );
});
